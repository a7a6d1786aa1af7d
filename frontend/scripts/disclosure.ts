// Buttons that show and hide: <button aria-expanded="false" aria-controls="ID">. Menus are <details class="menu-box">:
// they work alone; here they also close on Esc and on a click elsewhere.
import { all, around } from './page';

document.addEventListener('click', (event) => {
  const button = around(event, 'button[aria-expanded][aria-controls]');
  if (button) toggle(button);
  for (const menu of all<HTMLDetailsElement>('details.menu-box[open]'))
    if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
});

function toggle(button: HTMLElement): void {
  const open = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(open));
  const part = document.getElementById(button.getAttribute('aria-controls') ?? '');
  if (part && !part.hasAttribute('data-css-only')) part.hidden = !open;
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const menu = around<HTMLDetailsElement>(event, 'details.menu-box[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
