using System.CommandLine;
using KpiBot.Answers;
using KpiBot.Charts;
using KpiBot.Digests;
using KpiBot.Host.Threads;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;
using KpiBot.Web.Pages;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot digest preview</c> shows the alignment digest as it would be posted on a day.</summary>
internal static class DigestCommand
{
    public static Command Create(CommandContext context)
    {
        var format = new Option<string>("--format") { Description = "How it is written", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "page", "slack", "teams");
        var now = new Option<string?>("--now") { Description = "The day, or the instant, it is for (default: now)", HelpName = "D" };
        var language = new Option<string>("--lang") { Description = "The language it is written in: en, pt or es", HelpName = "L", DefaultValueFactory = _ => "en" };
        var audience = new Option<DigestAudience>("--audience") { Description = "Whom it is for: both, marketing, sales or management", HelpName = "A" };
        var money = new Option<MoneyFormat>("--money") { Description = "How money is written: exact, whole or short", HelpName = "M" };
        var data = CommandContext.DataOption();
        var preview = new Command("preview", "Show the alignment digest of marketing and sales without posting it") { format, now, language, audience, money, data };
        preview.SetAction((parsed, cancellation) =>
        {
            var moment = QuestionMoment.Of(parsed.GetValue(now), null, parsed.GetValue(language), context.Time);
            var look = new DigestLook { Language = moment.Language ?? Language.English, Audience = parsed.GetValue(audience), Money = parsed.GetValue(money) };
            return PreviewAsync(moment, look, parsed.GetValue(format)!, parsed.GetValue(data), context, cancellation);
        });
        return new Command("digest", "Digests") { preview };
    }

    private static async Task PreviewAsync(QuestionMoment moment, DigestLook look, string format, string? data, CommandContext context, CancellationToken cancellation)
    {
        var folder = await DataFolder.ChooseAsync(data, context, cancellation);
        using var workspace = OpenWorkspace.Read(folder.Path, zone: null, second: null);
        var post = DigestComposer.Of(workspace.Digest(moment.Today(workspace.Calendar), DigestBefore.Nothing, DigestRights.All), look, []);
        await context.Terminal.Out.WriteLineAsync(format switch
        {
            "slack" => SlackPreview.Of(post.Head, post.Detail),
            "page" => DigestPage.Alone(post, new ChartRenderer()),
            "teams" => TeamsPreview.Of(post.Head, post.Detail),
            _ => $"{AnswerText.Of(post.Head)}\n\n{AnswerText.Of(post.Detail)}",
        });
    }
}
