const NAME = 'zh';
const STORE = 'camunda-web';

/**
 * Puts the texts where the application keeps them between visits. It asks for some before its own loading has ended, so that
 * a first visit would show the names of texts, and the first visit after an update the old ones.
 */
export async function loadTexts() {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  try {
    const response = await fetch(`${folder}${NAME}.json`, {cache: 'no-cache'});
    if (!response.ok) return;
    const store = JSON.parse(localStorage.getItem(STORE) || '{}');
    store[`${folder}_locales_data_${NAME}_${window.bust}`] = await response.text();
    localStorage.setItem(STORE, JSON.stringify(store));
  } catch (unreachable) {
    console.warn('The application has to load its texts itself.', unreachable);
  }
}
