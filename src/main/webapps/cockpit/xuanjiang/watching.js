import {button, h} from '../../common/dom.js';
import {Scope} from './scope.js';

const PRECISION_MS = 1000;

/** Loads anew what shows an act that was just done. Figures are those of whole seconds: the act is among them when its second is over. */
export async function afterActing(reload) {
  await new Promise(over => setTimeout(over, PRECISION_MS));
  await reload();
}

/**
 * A page about one scope, loaded anew whenever the scope changes.
 * @param ask receives the scope; its promise gives what is to be shown
 * @param show receives what was given, the scope, a way to load anew, and the place to show it in
 */
export function watching(ask, show) {
  return async content => {
    const place = h('div', {class: 'xj-board', 'aria-busy': 'true'}, h('p', {class: 'xj-none'}, '正在读取……'));
    content.replaceChildren(place);
    // Of two answers on their way, only that to the last question is shown.
    let asked = 0;
    const load = async () => {
      asked += 1;
      const turn = asked;
      place.setAttribute('aria-busy', 'true');
      try {
        const answer = await ask(scope);
        if (turn === asked) show(answer, scope, load, place);
      } catch (problem) {
        if (turn === asked) place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message, button('重试', load)));
        if (problem.status === undefined || problem.status === 401) throw problem;
      } finally {
        if (turn === asked) place.removeAttribute('aria-busy');
      }
    };
    const scope = await Scope.read(load);
    if (!scope.campaigns.length) {
      content.replaceChildren(h('p', {class: 'xj-none'}, '还没有签发的宣讲活动。活动由审核人拟定、分管领导签发后在此显示。'));
      return;
    }
    content.replaceChildren(scope.element, place);
    await load();
  };
}
