import {h} from '../../../common/dom.js';
import {Block} from './block.js';

/** A titled part of a form; it disappears together with the last of its blocks. */
export class Section extends Block {
  show() {
    if (this.querySelector(':scope > .xj-title')) return;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', this.getAttribute('title'));
    this.prepend(h('h3', {class: 'xj-title'}, this.getAttribute('title')));
    // As an attribute it would pop up as a tooltip over everything inside.
    this.removeAttribute('title');
  }

  get empty() {
    const blocks = [...this.children].filter(child => child instanceof Block);
    return blocks.length > 0 && blocks.every(block => block.hidden);
  }
}
