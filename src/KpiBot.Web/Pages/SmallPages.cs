using KpiBot.Web.Markup;

namespace KpiBot.Web.Pages;

/// <summary>Pages of one card.</summary>
internal static class SmallPages
{
    /// <summary>Asks for the password. <paramref name="problem"/> says why it is asked again; null the first time.</summary>
    public static Html SignIn(PageTexts texts, string? problem) => Card(texts, texts.SignIn, Html.Of($"""
        <form method="post" action="/sign-in">
        <label for="password">{texts.Password}</label>
        <input id="password" name="password" type="password" required autofocus autocomplete="current-password" maxlength="200">
        {(problem is null ? Html.None : Html.Of($"<p class=\"caution\" role=\"alert\">{problem}</p>"))}
        <button class="primary">{texts.SignIn}</button>
        </form>
        """));

    /// <summary>Says that there is nothing to see without a password being set.</summary>
    public static Html Off(PageTexts texts) => Card(texts, texts.Off, Html.Of($"<p>{texts.OffExplained}</p>"));

    /// <summary>Says one sentence.</summary>
    public static Html Problem(PageTexts texts, string sentence) => Card(texts, "KpiBot", Html.Of($"<p>{sentence}</p>"));

    /// <summary>A page of one card.</summary>
    public static Html Card(PageTexts texts, string title, Html content) => Layout.Page(texts, $"{title} · KpiBot", Html.Of($"""
        <body class="small">
        <main><div class="card">{Layout.Brand}
        <h1>{title}</h1>
        {content}
        </div></main>
        </body>
        """));
}
