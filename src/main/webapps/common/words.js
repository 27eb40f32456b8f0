/*
 * What the engine's web applications say in English in every language: their texts for it come from no file that we could bring.
 * Exact words only, so that nothing else on the page is touched.
 */
const WORDS = new Map(Object.entries({
  null: '无', 'No个实例进行中': '没有实例进行中',
  'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '恢复大小', Actions: '操作', State: '状态',
  'View DRD': '查看决策关系图', 'Hit policy:': '命中方式：', First: '首条', Unique: '唯一', Collect: '汇集',
  When: '当', And: '且', Then: '则', Annotations: '备注', Rules: '规则', Input: '输入', Output: '输出', Decision: '决策',
  'Rules may overlap. The first matching rule will be chosen': '多条规则同时符合时，取第一条',
  'Input label': '输入项', 'Output label': '输出项', 'Input expression': '输入取值', 'Output name': '输出名称',
  'Input type': '输入类型', 'Output type': '输出类型', 'Decision name': '决策名称', 'Decision Name': '决策名称'
}));
/** A word of the engine before one of ours. */
const LABELLED = /^([A-Z][a-z ]+): (?=\S)/;
const SAID_IN = ['title', 'placeholder', 'aria-label'];

function translated(said) {
  const text = said.trim();
  const [whole, label] = LABELLED.exec(text) || [];
  return WORDS.get(text) || WORDS.has(label) && `${WORDS.get(label)}：${text.slice(whole.length)}`;
}

function inChinese(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const chinese = translated(node.data);
    if (chinese) node.data = chinese;
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    SAID_IN.forEach(name => {
      const chinese = node.hasAttribute(name) && translated(node.getAttribute(name));
      if (chinese) node.setAttribute(name, chinese);
    });
    node.childNodes.forEach(inChinese);
  }
}

/** From now on, as the page changes. */
export function translateWhatStays() {
  new MutationObserver(changes => changes.forEach(({target, addedNodes}) => (addedNodes.length ? addedNodes.forEach(inChinese) : inChinese(target))))
    .observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: SAID_IN});
}
