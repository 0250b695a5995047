using System.Text.Json.Nodes;
using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Chat;
using KpiBot.Chat.Sources;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Slack.Api;
using KpiBot.Slack.Blocks;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Installing;

namespace KpiBot.Slack.Replying;

/// <summary>KpiBot's own page: the headline KPIs that its viewer may see, how fresh the data is, what the workspace has agreed; and the questions that a conversation can begin with.</summary>
internal sealed class HomeTab(Conversing conversing, Askers askers, IChatWorkspace data, ISourceOffice? sources)
{
    private const int MostFacts = 20, MostSources = 10;

    /// <summary>Shows it to whoever opened it. That can be done again, so nothing of it is kept.</summary>
    public async Task ShowAsync(SlackWorkspace workspace, Actor actor, SlackEvent.HomeOpened opened, CancellationToken cancellation)
    {
        var (audience, language) = await askers.AloneAsync(workspace, actor, cancellation);
        var texts = ChatTexts.Of(language);
        if (!opened.IsHome)
        {
            if (opened.Channel is { } channel) await workspace.Client.Assistant.SetPromptsAsync(channel, [texts.AskOverview, .. Texts.Of(language).ExampleQuestions], cancellation);
            return;
        }

        var pieces = new List<Piece> { BlockKit.Header(texts.HomeTitle) };
        foreach (var question in (string[])[texts.AskOverview, texts.AskFreshness])
        {
            var reply = await conversing.AskAsync(
                new ChatQuestion { Number = 0, Conversation = new Destination(SlackArrivals.Platform, actor.Team.Value, actor.User.Value, "home"), Text = question, User = actor.User.Value, Audience = audience, Language = language },
                cancellation);
            if (question == texts.AskFreshness) pieces.Add(BlockKit.Header(texts.HomeFreshness));
            pieces.AddRange(reply.Decision.Verdict == Verdict.Refuse ? BlockKit.Sections(texts.HomeRefused) : reply.Answer.Blocks.SelectMany(Of));
        }

        if (audience.Decide(KpiClass.Internal, Form.Figure).Verdict != Verdict.Refuse) pieces.AddRange(await SourcesAsync(audience, language, cancellation));

        pieces.Add(BlockKit.Header(texts.HomeSettings));
        pieces.AddRange(BlockKit.Context([texts.HomeWorkspace(data.Calendar.Zone, data.Currency), texts.HomeHint]));
        var outcome = await workspace.Client.Users.PublishHomeAsync(actor.User, new JsonArray([.. pieces.Take(Limits.BlocksPerMessage).Select(piece => piece.Plain!.DeepClone())]), null, cancellation);
        if (outcome is SlackOutcome<HomePage>.RetrySafe retry) throw new SlackBusyException(retry.Error);
    }

    /// <summary>How sources are read; how they are connected is for admins.</summary>
    private async Task<IEnumerable<Piece>> SourcesAsync(KpiBot.Chat.Audience audience, Language language, CancellationToken cancellation)
    {
        var standings = sources is null ? [] : (await sources.StandingsAsync(cancellation)).Where(standing => standing.Tie != SourceTie.NoApp).Take(MostSources).ToList();
        if (standings.Count == 0) return [];
        var lines = new SourceLines(language, data.Calendar);
        return [BlockKit.Header(SourceTexts.Of(language).Title), .. standings.SelectMany(standing => BlockKit.Sections(string.Join('\n', audience.Who == Who.Admin ? lines.Of(standing) : lines.Sync(standing).Prepend(standing.Title))))];
    }

    /// <summary>A page takes no tables: their rows stand side by side.</summary>
    private static IEnumerable<Piece> Of(Block block) => block switch
    {
        Block.Table table => BlockKit.Fields(table.Rows.Take(MostFacts).Select(row => $"{row.Cells[0]}\n{string.Join("  ", row.Cells.Skip(1))}")),
        Block.Sentence sentence => BlockKit.Sections(sentence.Text),
        Block.Heading heading => BlockKit.Sections(heading.Text),
        Block.Caution caution => BlockKit.Sections(caution.Text),
        _ => [],
    };
}
