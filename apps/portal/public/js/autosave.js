/** Stillness before a save, and before another try after a failed one [ms]. */
const STILL = 900;
const RETRY = 5000;
/** A save that takes longer is tried again, and the page no longer waits for it [ms]. */
const LONGEST = 10_000;

/** Keeps what is typed while it is typed, right or wrong; says so calmly, and loudly only when it fails. */
export function autosave(form) {
  const say = sayer(form.querySelector('[data-saved-line]'));
  let timer = 0;
  let dirty = false;
  let busy = false;
  /** a button pressed while a save is on its way */
  let pressed = false;
  async function save() {
    if (busy || !dirty) return;
    busy = true;
    dirty = false;
    let wait = STILL;
    say(form.dataset.saving);
    try {
      const response = await posted(form);
      if (response.status === 401) return say(form.dataset.signIn, true);
      if (!response.ok) throw response;
      say(form.dataset.saved.replace('{time}', (await response.json()).savedAt));
    } catch {
      dirty = true;
      wait = RETRY;
      say(form.dataset.notSaved, true);
    } finally {
      busy = false;
      if (pressed) form.requestSubmit(pressed.button);
      else if (dirty) later(wait);
    }
  }

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  form.addEventListener('input', () => {
    dirty = true;
    later(STILL);
  });
  form.addEventListener('change', () => later(0));
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    // Overtaken by the page itself, an older save would put back what was there before.
    if (busy) {
      event.preventDefault();
      pressed = { button: event.submitter };
    } else dirty = pressed = false;
  });
  addEventListener('pagehide', save);
  addEventListener('online', () => later(0));
}

function posted(form) {
  const body = new URLSearchParams(new FormData(form));
  return fetch(form.dataset.autosave, { method: 'POST', body, keepalive: true, signal: AbortSignal.timeout(LONGEST) });
}

function sayer(line) {
  return (text, failed) => {
    line.textContent = text;
    line.className = failed ? 'wrong' : 'hint';
  };
}
