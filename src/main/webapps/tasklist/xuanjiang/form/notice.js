import {h} from '../../../common/dom.js';

/** One line about the state of the form as a whole, with what the person may do about it. */
export class Notice {
  constructor() {
    this.element = h('div', {class: 'xj-notice', role: 'status', hidden: true});
  }

  clear() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  say(line, ...actions) {
    this.element.hidden = false;
    this.element.replaceChildren(h('span', {}, line), ...actions);
  }
}
