import {h} from '../../../common/dom.js';
import {ROOT} from '../../../common/place.js';
import {Block} from './block.js';

/** A document to print: `<xj-print of="session.card" label="打印场次卡"></xj-print>`; nothing where there is none. */
export class Print extends Block {
  get empty() {
    return !this.content;
  }

  render() {
    return this.content && h('a', {class: 'xj-button', href: ROOT + this.content, download: true}, this.getAttribute('label'));
  }
}
