// <button data-print>: the browser's own print dialog.
import { around } from './page';

document.addEventListener('click', (event) => {
  if (around(event, '[data-print]')) window.print();
});
