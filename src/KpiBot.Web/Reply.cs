using KpiBot.Kpis;
using KpiBot.Web.Markup;
using KpiBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Web;

/// <summary>How a page, or a part of one, is sent, and in which language.</summary>
internal static class Reply
{
    private const string Part = "KpiBot-Part";

    /// <summary>Whether the page's script asks, which puts an answer into the page that stands already.</summary>
    public static bool WantsPart(HttpRequest request) => request.Headers.ContainsKey(Part);

    /// <summary>The language chosen in the address; null: each question's own.</summary>
    public static Language? Chosen(HttpRequest request) => LanguageTag.Parse(request.Query["lang"]);

    /// <summary>The page's texts: the language chosen, else the first of the browser's that we speak, else English.</summary>
    public static PageTexts TextsOf(HttpRequest request, Language? chosen = null) => PageTexts.Of(chosen ?? Chosen(request) ?? OfBrowser(request) ?? Language.English);

    public static Task PageAsync(HttpContext context, int status, Html page) => SendAsync(context, status, page);

    public static Task PartAsync(HttpContext context, int status, Html part) => SendAsync(context, status, part);

    /// <summary>One sentence, as a page or as a part of one.</summary>
    public static Task ProblemAsync(HttpContext context, int status, Func<PageTexts, string> sentence)
    {
        var texts = TextsOf(context.Request);
        return SendAsync(context, status, WantsPart(context.Request) ? ChatPage.Notice(sentence(texts)) : SmallPages.Problem(texts, sentence(texts)));
    }

    private static Language? OfBrowser(HttpRequest request) => request.Headers.AcceptLanguage.ToString()
        .Split(',').Select(tag => LanguageTag.Parse(tag.Split(';')[0].Trim())).FirstOrDefault(language => language is not null);

    private static Task SendAsync(HttpContext context, int status, Html html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html.ToString(), context.RequestAborted);
    }
}
