// Keeps the page while a question is answered: the answer is put below, as the server wrote it. Without this script the same form loads the page again.
const form = document.getElementById('ask');
if (form) {
  const field = document.getElementById('question');
  const answers = document.getElementById('answers');
  const said = document.getElementById('said');
  const asked = [];
  let waiting = false, recalled = 0;

  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const show = element => element.scrollIntoView({ behavior: calm.matches ? 'auto' : 'smooth', block: 'start' });

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  const pending = question => {
    const article = document.createElement('article');
    article.append(element('h2', 'question', question), element('p', 'asking', form.dataset.asking));
    article.setAttribute('aria-busy', 'true');
    answers.append(article);
    return article;
  };

  const notice = sentence => {
    const answer = element('div', 'answer', '');
    answer.dataset.said = sentence;
    answer.append(element('p', 'caution', sentence));
    return answer;
  };

  const ask = async question => {
    if (waiting || !question) return;
    waiting = true;
    asked.push(question);
    recalled = asked.length;
    field.value = '';
    document.getElementById('welcome')?.remove();
    const article = pending(question);
    show(article);
    try {
      const body = new URLSearchParams({ thread: form.elements.thread.value, lang: form.elements.lang.value, question });
      const response = await fetch(form.action, { method: 'POST', body, headers: { 'KpiBot-Part': '1' } });
      const part = document.createElement('template');
      part.innerHTML = await response.text();
      const answer = part.content.querySelector('.answer') ?? notice(form.dataset.offline);
      article.lastElementChild.replaceWith(answer);
      if (!response.ok) field.value = question;
    } catch {
      article.lastElementChild.replaceWith(notice(form.dataset.offline));
      field.value = question;
    }
    article.removeAttribute('aria-busy');
    said.textContent = article.querySelector('.answer').dataset.said;
    show(article);
    waiting = false;
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    const question = (event.submitter?.name === 'pick' ? event.submitter.value : field.value).trim();
    ask(question);
    if (event.submitter?.name === 'pick' && matchMedia('(pointer: fine)').matches) field.focus({ preventScroll: true });
  });

  // The next page of a list stands below the one before.
  const further = async link => {
    const rest = link.closest('.pages');
    link.removeAttribute('href');
    try {
      const response = await fetch(link.dataset.href, { headers: { 'KpiBot-Part': '1' } });
      const part = document.createElement('template');
      part.innerHTML = await response.text();
      const table = part.content.querySelector('.table');
      said.textContent = part.content.querySelector('h4')?.textContent ?? '';
      rest.replaceWith(...(table ? [part.content] : part.content.querySelector('.answer').childNodes));
      table?.focus({ preventScroll: true });
    } catch {
      rest.replaceWith(notice(form.dataset.offline).firstChild);
    }
  };

  answers.addEventListener('click', event => {
    const link = event.target.closest('.further');
    if (!link?.href || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.dataset.href = link.href;
    further(link);
  });

  // As in a terminal: the arrows bring back what was asked before.
  field.addEventListener('keydown', event => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || asked.length === 0) return;
    event.preventDefault();
    recalled = Math.min(asked.length, Math.max(0, recalled + step));
    field.value = asked[recalled] ?? '';
  });
}
