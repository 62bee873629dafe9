/** Photos are sent no larger than a paper can be read from [px]; quality as phones use it. */
const LONGEST = 2000;
const QUALITY = 0.85;
/** Pauses between tries after a lost connection [ms]; going online ends a pause. */
const PAUSES = [1000, 2000, 4000, 8000];
/** Without a sign of life for so long, a sending is lost [ms]: a phone out of reach does not always say so. */
const SILENCE = 60_000;
const MB = 1_000_000;

/** Sends each file when it is chosen, with progress, retries and a way to stop; the list is the server's answer. */
export function uploads(root) {
  const world = { root, limit: Number(root.dataset.uploads), texts: JSON.parse(root.dataset.texts), under: new Set() };
  for (const form of root.querySelectorAll('form[data-upload]')) {
    const input = form.querySelector('input[type=file]');
    form.querySelector('button').hidden = true;
    input.multiple = true;
    input.parentElement.classList.add('picker');
    input.addEventListener('change', () => {
      const files = [...input.files];
      // Chosen again after a failure, the same file has to be a change again.
      input.value = '';
      void sendAll(world, form, files);
    });
  }
  holdBack(world, root.parentElement.querySelector('[data-pending]'));
}

/** Nobody goes on, or away, while a file is under way. */
function holdBack({ texts, under }, alert) {
  alert.closest('form').addEventListener('submit', (event) => {
    const [file] = under;
    if (file === undefined) return;
    event.preventDefault();
    alert.textContent = fill(texts.pending, { name: file.name });
  });
  addEventListener('beforeunload', (event) => {
    if (under.size > 0) event.preventDefault();
  });
}

async function sendAll(world, form, files) {
  const place = form.querySelector('[data-progress]');
  for (const old of place.querySelectorAll('[data-over]')) old.remove();
  for (const file of files) world.under.add(file);
  for (const file of files) {
    const line = lineFor(place, world.texts.cancel);
    try {
      await sendOne(world, form.action, { file, line });
    } catch {
      line.fail(fill(world.texts.offline, { name: file.name }));
    }
    world.under.delete(file);
    await showFiles(world.root, form.action);
  }
}

/** What the server holds by now: names, pages, pictures, or why not. */
async function showFiles(root, action) {
  const response = await fetch(action.replace(/\/[^/]+$/, '')).catch(() => null);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const list of root.querySelectorAll('[data-files]')) {
    const now = page.getElementById(list.id);
    if (now !== null) list.replaceChildren(...now.childNodes);
  }
}

async function sendOne({ limit, texts }, action, { file: chosen, line }) {
  const { name } = chosen;
  if (chosen.size === 0) return line.fail(fill(texts.empty, { name }));
  const file = await smaller(chosen);
  if (file.size > limit * MB) {
    const size = (file.size / MB).toFixed(1).replace('.', document.documentElement.lang === 'vi' ? ',' : '.');
    return line.fail(fill(texts.tooBig, { name, size, limit }));
  }
  const id = await announce(action, name, line);
  const answer = id === null ? null : await delivered(action, { id, file, line, texts });
  if (answer !== null) return answer.ok ? line.done(fill(texts.arrived, { name })) : line.fail(answer.message ?? name);
  if (id !== null)
    await fetch(action.replace(/giay-to\/[^/]+$/, `tep/${id}/bo`), { method: 'POST', redirect: 'manual' }).catch(
      () => null,
    );
  return line.fail(fill(texts.cancelled, { name }));
}

/** Tells the server that a file is coming: from here on nothing is filed without it. null: stopped before. */
async function announce(action, name, { stopped }) {
  const post = () => fetch(`${action}/bao`, { method: 'POST', body: new URLSearchParams({ name }), signal: stopped });
  for (const pause of [...PAUSES, 0]) {
    const response = await post().catch(() => null);
    if (stopped.aborted) return null;
    if (response?.ok) return (await response.json()).file;
    if (response?.status === 401) location.reload();
    await rest(pause, stopped);
  }
  throw new Error('not announced');
}

/** The server's answer, be it yes or no; null after it was stopped. */
async function delivered(action, { id, file, line, texts }) {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await send(action, { id, file, line, texts });
    if (line.stopped.aborted) return null;
    if (answer !== null) return answer;
    line.say(fill(texts.offline, { name: file.name }));
    await rest(PAUSES[Math.min(attempt, PAUSES.length - 1)], line.stopped);
  }
}

/** null: lost on the way. */
function send(action, { id, file, line, texts }) {
  const over = new AbortController();
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', action);
    request.responseType = 'json';
    request.setRequestHeader('X-Requested-With', 'fetch');
    request.setRequestHeader('X-File', id);
    const giveUp = () => request.abort();
    let timer = setTimeout(giveUp, SILENCE);
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, SILENCE);
      line.progress(loaded / total, (percent) => fill(texts.progress, { name: file.name, percent }));
    };
    request.onload = () => {
      if (request.status === 401) location.reload();
      resolve(request.status >= 500 ? null : { ok: request.status === 200, message: request.response?.message });
    };
    request.onerror = request.onabort = () => resolve(null);
    request.onloadend = () => (clearTimeout(timer), over.abort());
    addEventListener('offline', giveUp, { signal: over.signal });
    line.stopped.addEventListener('abort', giveUp, { signal: over.signal });
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

/** A progress bar, its words every ten percent, and a button to stop it. */
function lineFor(place, cancel) {
  const line = document.createElement('div');
  const bar = document.createElement('progress');
  const text = document.createElement('p');
  const button = document.createElement('button');
  const stop = new AbortController();
  button.type = 'button';
  button.className = 'button button-second';
  button.textContent = cancel;
  button.onclick = () => stop.abort();
  bar.max = 1;
  line.append(text, bar, button);
  place.append(line);
  let said = -1;
  const end = (words, className) => {
    text.textContent = words;
    text.className = className;
    line.dataset.over = '';
    bar.remove();
    button.remove();
  };
  return {
    stopped: stop.signal,
    say: (words) => (text.textContent = words),
    progress(part, words) {
      bar.value = part;
      const percent = Math.floor(part * 10) * 10;
      if (percent === said) return;
      said = percent;
      text.textContent = words(percent);
      bar.setAttribute('aria-label', text.textContent);
    },
    done: (words) => end(words, 'hint'),
    fail: (words) => end(words, 'wrong'),
  };
}

/** Photos are made smaller where the browser can draw them; whatever else goes as it is. */
async function smaller(file) {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null || Math.max(picture.width, picture.height) <= LONGEST) return file;
  const scale = LONGEST / Math.max(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return blob === null || blob.size >= file.size
    ? file
    : new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
}

function rest(pause, stopped) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pause);
    const now = () => (clearTimeout(timer), resolve());
    addEventListener('online', now, { once: true });
    stopped.addEventListener('abort', now, { once: true });
  });
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
