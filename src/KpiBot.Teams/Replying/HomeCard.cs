using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Wording;

namespace KpiBot.Teams.Replying;

/// <summary>KpiBot's own page, which is a card here: the headline KPIs that its reader may see, how fresh the data is, what the workspace has agreed.</summary>
internal sealed class HomeCard(Conversing conversing, IChatWorkspace data)
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "home", "início", "inicio" };

    /// <summary>Whether it is asked for.</summary>
    public static bool IsAskedFor(string text) => Words.Contains(text.Trim(' ', '!', '.', '?'));

    /// <summary>The card's words, as the answer to "how are we doing".</summary>
    public async Task<ChatReply> OfAsync(ChatQuestion question, CancellationToken cancellation)
    {
        var texts = ChatTexts.Of(question.Language);
        var overview = await conversing.AskAsync(question with { Text = texts.AskOverview }, cancellation);
        if (overview.Decision.Words == Refusal.NotHere) return overview;
        var freshness = await conversing.AskAsync(question with { Text = texts.AskFreshness }, cancellation);
        var blocks = new List<Block> { new Block.Heading(texts.HomeTitle) };
        blocks.AddRange(overview.Decision.Verdict == Verdict.Refuse ? [new Block.Sentence(texts.HomeRefused)] : overview.Answer.Blocks);
        blocks.Add(new Block.Heading(texts.HomeFreshness));
        blocks.AddRange(freshness.Answer.Blocks);
        blocks.Add(new Block.Source([texts.HomeWorkspace(data.Calendar.Zone, data.Currency), texts.HomeHintHere]));
        return overview with { Answer = overview.Answer with { Blocks = blocks } };
    }
}
