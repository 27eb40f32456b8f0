import {h} from '../../../common/dom.js';
import {valueAt} from '../path.js';

/**
 * Base of the elements inside xj-form. The element as written in the form file is a description; `show` renders it anew
 * whenever the form is (re)loaded.
 */
export class Block extends HTMLElement {
  /** The elements nested in the form file; taken out once, because what is rendered replaces them. */
  get described() {
    if (!this.descriptions) {
      this.descriptions = [...this.children];
      this.replaceChildren();
    }
    return this.descriptions;
  }

  get form() {
    return this.closest('xj-form');
  }

  /** The part of the view that `of` names; without it the whole view. */
  get content() {
    const path = this.getAttribute('of');
    return path ? valueAt(this.form.view, path) : this.form.view;
  }

  /** A heading where no section gives one. */
  heading(title) {
    return this.closest('xj-section') ? null : h('h3', {class: 'xj-title'}, title);
  }

  /** Whether `when`/`is` allow it to be seen; without them always. */
  get wanted() {
    const name = this.getAttribute('when');
    if (!name) return true;
    const value = this.form.lookUp(name);
    const accepted = (this.getAttribute('is') || '').split(/\s+/).filter(Boolean);
    return [].concat(value).some(one => accepted.includes(String(one)));
  }

  /** Whether there is nothing to show even if wanted. */
  get empty() {
    return false;
  }

  refresh() {
    this.hidden = this.empty || !this.wanted;
  }

  /** What it renders; null for nothing. */
  render() {
    return null;
  }

  show() {
    this.replaceChildren(...[].concat(this.render()).filter(Boolean));
  }
}
