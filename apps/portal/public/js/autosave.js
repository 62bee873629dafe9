/** Stillness before a save, and before another try after a failed one [ms]. */
const STILL = 900;
const RETRY = 5000;

/** Keeps what is typed while it is typed, right or wrong; says so calmly, and loudly only when it fails. */
export function autosave(form) {
  const say = sayer(form.querySelector('[data-saved-line]'));
  let timer = 0;
  let dirty = false;
  let busy = false;

  async function save() {
    if (busy || !dirty) return;
    busy = true;
    dirty = false;
    say(form.dataset.saving);
    let wait = 0;
    try {
      const body = new URLSearchParams(new FormData(form));
      const response = await fetch(form.dataset.autosave, { method: 'POST', body, keepalive: true });
      if (response.status === 401) return say(form.dataset.signIn, true);
      if (!response.ok) throw new Error(String(response.status));
      const { savedAt } = await response.json();
      say(form.dataset.saved.replace('{time}', savedAt));
    } catch {
      dirty = true;
      wait = RETRY;
      say(form.dataset.notSaved, true);
    } finally {
      busy = false;
      if (dirty) later(wait || STILL);
    }
  }

  function later(wait = STILL) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  form.addEventListener('input', () => {
    dirty = true;
    later();
  });
  form.addEventListener('change', () => later(0));
  form.addEventListener('submit', () => {
    // The page itself is on its way: a save behind it would only be in its way.
    clearTimeout(timer);
    dirty = false;
  });
  addEventListener('pagehide', () => void save());
  addEventListener('online', () => later(0));
}

function sayer(line) {
  return (text, failed) => {
    line.textContent = text;
    line.className = failed ? 'wrong' : 'hint';
  };
}
