using KpiBot.Answers;
using KpiBot.Kpis;
using KpiBot.Web.Markup;
using KpiBot.Web.Threads;

namespace KpiBot.Web.Pages;

/// <summary>What the chat page shows.</summary>
/// <param name="Texts">In the page's language.</param>
/// <param name="Language">The language that answers are wanted in; null: each question's own.</param>
/// <param name="Thread">The conversation's id.</param>
/// <param name="Data">What it stands on.</param>
/// <param name="Starters">Questions to start with.</param>
/// <param name="Exchanges">What was said so far, oldest first.</param>
/// <param name="Extra">A notice below what was said; null for none.</param>
/// <param name="IsSignedIn">Whether there is somebody to sign out.</param>
internal sealed record ChatContent(
    PageTexts Texts, Language? Language, string Thread, DataLine Data, IReadOnlyList<string> Starters, IReadOnlyList<Exchange> Exchanges, Html? Extra, bool IsSignedIn);

/// <summary>What stands behind an answer and is fetched by itself: its pictures, and the rest of its records.</summary>
internal sealed record Behind(Func<Chart, PictureLinks?> Picture, Func<Listed, ListLinks> List);

/// <summary>The chat page; complete without its script, which only keeps the page from being loaded again for each answer.</summary>
internal static class ChatPage
{
    public static Html Of(ChatContent chat, Behind behind)
    {
        var texts = chat.Texts;
        return Layout.Page(texts, "KpiBot", Html.Of($"""
            <body class="chat">
            <a class="skip" href="#question">{texts.SkipToQuestion}</a>
            {EnterAsks}
            <header><div class="bar">{Layout.Brand}{LanguageLinks(chat)}{SignOut(chat)}</div></header>
            <main>
            {chat.Data.Html(texts)}
            {Welcome(chat)}
            <section id="answers" aria-label="{texts.Answers}">
            {chat.Exchanges.Select(exchange => Exchange(exchange, texts, behind))}{chat.Extra ?? Html.None}</section>
            <p id="said" class="unseen" role="status" aria-live="polite"></p>
            </main>
            <footer><form id="ask" class="bar" method="post" action="/ask" autocomplete="off" data-asking="{texts.Asking}" data-asked="{texts.YouAsked}" data-offline="{texts.Offline}">
            <input type="hidden" name="thread" value="{chat.Thread}"><input type="hidden" name="lang" value="{chat.Language?.Tag()}">
            <label class="unseen" for="question">{texts.Question}</label>
            <input id="question" name="question" type="text" maxlength="{Limits.QuestionText}" required placeholder="{texts.Placeholder}" autofocus enterkeyhint="send">
            <button class="primary">{texts.Ask}</button>
            </form></footer>
            </body>
            """));
    }

    /// <summary>Enter in the question presses the form's first button, and without this one that would be the first suggestion on the page.</summary>
    private static Html EnterAsks { get; } = Html.Of($"<button class=\"unseen\" form=\"ask\" tabindex=\"-1\" aria-hidden=\"true\"></button>");

    /// <summary>One question with its answer; also what the script adds to the page.</summary>
    public static Html Exchange(Exchange exchange, PageTexts texts, Behind behind) => Html.Of($"""
        <article>
        <h2 class="question"><span class="unseen">{texts.YouAsked}: </span>{exchange.Question}</h2>
        {AnswerHtml.Of(exchange.Answer, behind.Picture, exchange.Listed is { } listed ? behind.List(listed) : null)}
        </article>

        """);

    /// <summary>A sentence in the place of an answer.</summary>
    public static Html Notice(string sentence) => Html.Of($"<article><div class=\"answer\" data-said=\"{sentence}\"><p class=\"caution\">{sentence}</p></div></article>\n");

    private static Html Welcome(ChatContent chat) => chat.Exchanges.Count > 0 ? Html.None : Html.Of($"""
        <section id="welcome">
        <h1>{chat.Texts.Welcome}</h1>
        <p>{chat.Texts.Introduction} <a href="/digest?lang={chat.Texts.Language.Tag()}">{chat.Texts.SeeDigest}</a></p>
        <h2>{chat.Texts.TryOne}</h2>
        <ul class="starters">{chat.Starters.Select(starter => Html.Of($"<li>{AnswerHtml.Ask(starter)}</li>"))}</ul>
        </section>
        """);

    private static Html LanguageLinks(ChatContent chat)
    {
        var links = new (Language? Language, string Name)[]
            { (null, chat.Texts.AutomaticLanguage), (Language.English, "English"), (Language.Portuguese, "Português"), (Language.Spanish, "Español") };
        return Html.Of($"<nav class=\"languages\" aria-label=\"{chat.Texts.Languages}\">{links.Select(link => LanguageLink(chat, link.Language, link.Name))}</nav>");
    }

    private static Html LanguageLink(ChatContent chat, Language? language, string name)
    {
        var current = language == chat.Language ? Html.Of($" aria-current=\"true\"") : Html.None;
        var tag = language?.Tag() ?? "";
        var brief = language is null ? name : tag.ToUpperInvariant();
        return Html.Of($"<a href=\"/?lang={tag}&amp;thread={chat.Thread}\" lang=\"{(language ?? chat.Texts.Language).Tag()}\" aria-label=\"{name}\"{current}><span class=\"long\">{name}</span><span class=\"short\">{brief}</span></a>");
    }

    private static Html SignOut(ChatContent chat) => chat.IsSignedIn
        ? Html.Of($"<form method=\"post\" action=\"/sign-out\"><button class=\"quiet\">{chat.Texts.SignOut}</button></form>")
        : Html.None;
}
