import {h} from '../../../common/dom.js';
import {text} from '../format.js';
import {valueAt} from '../path.js';
import {Block} from './block.js';

// More characters than this do not fit beside another fact.
const LONG = 12;

/**
 * Named facts of the view: `<xj-facts of="campaign"><xj-fact of="theme" label="活动主题"></xj-fact></xj-facts>`. A fact that is
 * `optional` is left out while there is nothing to say.
 */
export class Facts extends Block {
  get empty() {
    return this.content === null || this.content === undefined;
  }

  render() {
    const facts = this.described.map(fact => ({
      label: fact.getAttribute('label'),
      value: text(valueAt(this.content, fact.getAttribute('of'))),
      wide: fact.hasAttribute('wide'),
      optional: fact.hasAttribute('optional')
    })).filter(({value, optional}) => value || !optional);
    return h('dl', {class: 'xj-facts'}, facts.map(({label, value, wide}) =>
      h('div', {class: wide || value.length > LONG ? 'xj-wide' : null}, h('dt', {}, label), h('dd', {}, value || '—'))));
  }
}

/** Describes one fact; Facts renders it. */
export class Fact extends HTMLElement {}
