/** Photos are sent no larger than a paper can be read from [px]; quality as phones use it. */
const LONGEST = 2000;
const QUALITY = 0.85;
/** Pauses between tries after a lost connection [ms]; going online ends a pause. */
const PAUSES = [1000, 2000, 4000, 8000];
const MB = 1_000_000;

/** Sends each file when it is chosen, with progress, retries and a way to stop; the page is the server's answer. */
export function uploads(root) {
  const world = { limit: Number(root.dataset.uploads), texts: JSON.parse(root.dataset.texts), under: new Set() };
  for (const form of root.querySelectorAll('form[data-upload]')) {
    const input = form.querySelector('input[type=file]');
    form.querySelector('button').hidden = true;
    input.multiple = true;
    input.addEventListener('change', () => void sendAll(world, form, input));
  }
  holdBack(world, root.parentElement.querySelector('[data-pending]'));
}

/** Nobody goes on, or away, while a file is under way. */
function holdBack({ texts, under }, alert) {
  alert.closest('form').addEventListener('submit', (event) => {
    const [name] = under;
    if (name === undefined) return;
    event.preventDefault();
    alert.textContent = fill(texts.pending, { name });
  });
  addEventListener('beforeunload', (event) => {
    if (under.size > 0) event.preventDefault();
  });
}

async function sendAll(world, form, input) {
  const place = form.querySelector('[data-progress]');
  place.replaceChildren();
  let answered = 0;
  for (const file of [...input.files]) {
    const { name } = file;
    world.under.add(name);
    const line = lineFor(place, world.texts.cancel);
    const isAnswered = await sendOne(world, form.action, { file, line }).catch(() =>
      line.fail(fill(world.texts.offline, { name })),
    );
    answered += isAnswered ? 1 : 0;
    world.under.delete(name);
  }
  input.value = '';
  // What the server made of them: names, pages, pictures, or why not.
  if (answered > 0 && world.under.size === 0) location.reload();
}

/** Whether the server has answered, be it yes or no. */
async function sendOne({ limit, texts }, action, { file: chosen, line }) {
  const { name } = chosen;
  if (chosen.size === 0) return line.fail(fill(texts.empty, { name }));
  const file = await smaller(chosen);
  if (file.size > limit * MB) {
    const size = (file.size / MB).toFixed(1).replace('.', document.documentElement.lang === 'vi' ? ',' : '.');
    return line.fail(fill(texts.tooBig, { name, size, limit }));
  }
  const id = await announce(action, name);
  if (await delivered(action, { id, file, line, texts })) {
    line.done(fill(texts.arrived, { name }));
    return true;
  }
  await fetch(action.replace(/giay-to\/[^/]+$/, `tep/${id}/bo`), { method: 'POST', redirect: 'manual' });
  return line.fail(fill(texts.cancelled, { name }));
}

/** Tells the server that a file is coming: from here on nothing is filed without it. */
async function announce(action, name) {
  const post = () => fetch(`${action}/bao`, { method: 'POST', body: new URLSearchParams({ name }) });
  for (const pause of [...PAUSES, 0]) {
    const response = await post().catch(() => null);
    if (response?.ok) return (await response.json()).file;
    if (response?.status === 401) location.reload();
    await rest(pause);
  }
  throw new Error('not announced');
}

async function delivered(action, { id, file, line, texts }) {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await send(action, { id, file, line, texts });
    if (outcome !== 'lost') return outcome === 'answered';
    line.say(fill(texts.offline, { name: file.name }));
    await rest(PAUSES[Math.min(attempt, PAUSES.length - 1)]);
  }
}

function send(action, { id, file, line, texts }) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', action);
    request.setRequestHeader('X-Requested-With', 'fetch');
    request.setRequestHeader('X-File', id);
    request.upload.onprogress = ({ loaded, total }) =>
      line.progress(loaded / total, (percent) => fill(texts.progress, { name: file.name, percent }));
    request.onload = () => resolve(request.status >= 500 ? 'lost' : 'answered');
    request.onerror = () => resolve('lost');
    request.onabort = () => resolve('cancelled');
    line.onCancel(() => request.abort());
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

/** A progress bar, its words every ten percent, and a button to stop it. */
function lineFor(place, cancel) {
  const bar = document.createElement('progress');
  const text = document.createElement('p');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-second';
  button.textContent = cancel;
  bar.max = 1;
  place.append(text, bar, button);
  let said = -1;
  const end = (words, className) => {
    text.textContent = words;
    text.className = className;
    bar.remove();
    button.remove();
  };
  return {
    say: (words) => (text.textContent = words),
    progress(part, words) {
      bar.value = part;
      const percent = Math.floor(part * 10) * 10;
      if (percent === said) return;
      said = percent;
      text.textContent = words(percent);
      bar.setAttribute('aria-label', text.textContent);
    },
    onCancel: (work) => (button.onclick = work),
    done: (words) => end(words, 'hint'),
    fail(words) {
      end(words, 'wrong');
      return false;
    },
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

function rest(pause) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pause);
    addEventListener('online', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
