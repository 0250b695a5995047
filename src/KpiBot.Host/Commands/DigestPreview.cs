using System.CommandLine;
using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Charts;
using KpiBot.Chat;
using KpiBot.Chat.Digesting;
using KpiBot.Digests;
using KpiBot.Host.Chats;
using KpiBot.Host.Threads;
using KpiBot.Host.Workspaces;
using KpiBot.Storage;
using KpiBot.Web.Pages;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot digest preview</c> shows a digest as it would be posted on a day.</summary>
internal static class DigestPreview
{
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string?>("name") { Description = "A digest by its name (default: the alignment digest)", HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "How it is written", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "page", "slack", "teams");
        var now = DigestCommand.NowOption();
        var language = new Option<string?>("--lang") { Description = "The language it is written in: en, pt or es (default: the digest's own, else en)", HelpName = "L" };
        var audience = new Option<DigestAudience?>("--audience") { Description = "Whom it is for: both, marketing, sales or management (default: the digest's own, else both)", HelpName = "A" };
        var money = new Option<MoneyFormat?>("--money") { Description = "How money is written: exact, whole or short (default: the digest's own, else exact)", HelpName = "M" };
        var data = CommandContext.DataOption();
        var preview = new Command("preview", "Show a digest without posting it") { name, format, now, language, audience, money, data };
        preview.SetAction((parsed, cancellation) =>
        {
            var moment = QuestionMoment.Of(parsed.GetValue(now), null, parsed.GetValue(language), context.Time);
            DigestLook Seen(DigestLook look) => look with { Language = moment.Language ?? look.Language, Audience = parsed.GetValue(audience) ?? look.Audience, Money = parsed.GetValue(money) ?? look.Money };
            return ShowAsync(parsed.GetValue(name), moment, Seen, parsed.GetValue(format)!, parsed.GetValue(data), context, cancellation);
        });
        return preview;
    }

    private static async Task ShowAsync(string? name, QuestionMoment moment, Func<DigestLook, DigestLook> seen, string format, string? data, CommandContext context, CancellationToken cancellation)
    {
        var folder = await DataFolder.ChooseAsync(data, context, cancellation);
        using var workspace = OpenWorkspace.Read(folder.Path, zone: null, second: null);
        var day = moment.Today(workspace.Calendar);
        var answers = name is null ? Aligned(workspace, day, seen(new DigestLook())) : await OfAsync(Digests.Named(name, folder.Path, workspace.Calendar.Zone, context), folder.Path, workspace, day, seen, context, cancellation);
        await context.Terminal.Out.WriteLineAsync(format switch
        {
            "page" => DigestPage.Alone(answers, new ChartRenderer()),
            "slack" => SlackPreview.Of(answers),
            "teams" => TeamsPreview.Of(answers),
            _ => string.Join("\n\n", answers.Select(AnswerText.Of)),
        });
    }

    private static IReadOnlyList<Answer> Aligned(OpenWorkspace workspace, DateOnly day, DigestLook look) => DigestComposer.Of(workspace.Digest(day, DigestBefore.Nothing, DigestRights.All), look, []) is var post ? [post.Head, post.Detail] : [];

    /// <summary>As whoever reads the data folder may see it: all of it.</summary>
    private static async Task<IReadOnlyList<Answer>> OfAsync(DigestSubscription digest, string folder, OpenWorkspace workspace, DateOnly day, Func<DigestLook, DigestLook> seen, CommandContext context, CancellationToken cancellation)
    {
        using var reader = Workspace.OpenReader(folder);
        var writer = new DigestWriter(workspace, new ChatWorkspace(workspace, context.Time), context.Settings.Access.Classes, new ReadRegisters(reader), alerts: null);
        var readers = new Audience(Who.Admin, Grant.Restricted, Place.Private, Grant.Restricted);
        return await writer.WriteAsync(digest with { Look = seen(digest.Look) }, day, readers, cancellation) switch
        {
            DigestDraft.Written { Head: var head, Detail: { } detail } => [head, detail],
            DigestDraft.Written written => [written.Head],
            _ => throw new UsageException($"The digest \"{digest.Name}\" may be told to nobody."),
        };
    }
}
