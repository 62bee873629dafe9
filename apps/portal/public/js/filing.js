// Help for filling in forms. Every page works without it.
import { autosave } from './autosave.js';
import { uploads } from './upload.js';

document.getElementById('summary')?.focus();

const form = document.querySelector('form[data-autosave]');
if (form) autosave(form);

const papers = document.querySelector('[data-uploads]');
if (papers) uploads(papers);
