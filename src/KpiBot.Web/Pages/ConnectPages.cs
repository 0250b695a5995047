using KpiBot.Answers;
using KpiBot.Web.Markup;

namespace KpiBot.Web.Pages;

/// <summary>The pages of connecting a source.</summary>
internal static class ConnectPages
{
    /// <summary>What is about to be agreed to, and the button that begins it.</summary>
    public static Html Offer(PageTexts texts, ConnectOffer offer, string action) => SmallPages.Card(texts, texts.ConnectTitle(offer.Source), Html.Of($"""
        <p>{texts.ConnectExplained(Label.Plain(offer.Workspace), offer.Source)}</p>
        <ul class="scopes">{offer.Scopes.Select(scope => Html.Of($"<li><code>{scope.Name}</code> {scope.For}{(scope.IsOptional ? $" ({texts.ConnectOptional})" : "")}</li>"))}</ul>
        <p>{texts.ConnectReadsOnly}</p>
        <form method="post" action="{action}">
        <button class="primary">{texts.ConnectButton(offer.Source)}</button>
        </form>
        """));

    /// <summary>What became of it.</summary>
    public static Html End(PageTexts texts, ConnectEnd end) => SmallPages.Problem(texts, end.Outcome switch
    {
        ConnectOutcome.Connected => texts.ConnectDone(end.Source ?? "?", Label.Plain(end.Account ?? "?")),
        ConnectOutcome.Unknown => texts.ConnectUnknown,
        ConnectOutcome.Denied => texts.ConnectDenied(end.Source ?? "?"),
        ConnectOutcome.NoToken => texts.ConnectNoToken(end.Source ?? "?"),
        ConnectOutcome.OtherAccount => texts.ConnectOtherAccount(end.Source ?? "?", Label.Plain(end.Account ?? "?")),
    });
}
