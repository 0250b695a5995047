using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Delivery;
using KpiBot.Questions;
using KpiBot.Routine;

namespace KpiBot.Chat;

/// <summary>A chat's questions, each understood after those before it in its conversation, and answered as far as the asker, and those who would read it, may know.</summary>
/// <param name="workspace">What is asked.</param>
/// <param name="turns">What conversations remember.</param>
/// <param name="classes">How closely each KPI is kept.</param>
public sealed class Conversing(IChatWorkspace workspace, ITurnStore turns, KpiClasses classes)
{
    /// <summary>Letters of a question at most.</summary>
    public const int LongestQuestion = 500;

    private const int MostTurns = 20;

    /// <summary>Who of the chat is which owner of the data; null where nobody is any.</summary>
    public OwnerLinks? Links { get; init; }

    /// <summary>Answers a question. Asked again, the answer is the same as long as the data is.</summary>
    public async Task<ChatReply> AskAsync(ChatQuestion question, CancellationToken cancellation)
    {
        // Whoever may know nothing here is told so before anything is looked up.
        if (question.Audience.Decide(KpiClass.Internal, Form.Figure) is { Words: Refusal.NotHere } nowhere) return new ChatReply(Notices.NotHere(question.Language), nowhere, null, null, question.Audience.Where);
        if (question.Text.Length > LongestQuestion) return new ChatReply(Notices.TooLong(question.Language, LongestQuestion), new Decision(Verdict.OnlyToAsker, Reason.AskerAlone), null, null, question.Audience.Where);
        var (day, before) = (workspace.Today, await turns.UpToAsync(question.Conversation, question.After, MostTurns, cancellation));
        var owner = await OwnerOfAsync(question.Conversation, question.User, cancellation);
        var context = await ContextAsync(before, question.User, owner, cancellation);
        var finding = question.Text.Length == 0
            ? await workspace.AskAsync("help", day, question.Language, context, question.User, owner, cancellation)
            : await workspace.AskAsync(question.Text, day, null, context, question.User, owner, cancellation);
        var (told, decision) = Tell(finding, question.Audience, owner, day);
        if (told is null) return new ChatReply(Notices.NotFound(finding.Interpretation.Language), decision, null, null, question.Audience.Where);
        var turn = new Turn(question.Number, before.Count == 0 ? null : before[^1].Number, question.Conversation, question.Text, day);
        return new ChatReply(told.Answer, decision, turn, told.Finding, question.Audience.Where);
    }

    /// <summary>Asks a remembered question again, on the day it was asked on, for another audience; null when it is not remembered (any more).</summary>
    public async Task<ChatReply?> AgainAsync(Destination conversation, long turn, string user, Audience audience, CancellationToken cancellation)
    {
        if (await turns.UpToAsync(conversation, turn, MostTurns, cancellation) is not { Count: > 0 } chain) return null;
        var asked = chain[^1];
        var owner = await OwnerOfAsync(conversation, user, cancellation);
        var finding = await workspace.AskAsync(asked.Question, asked.Day, null, await ContextAsync(chain.SkipLast(1), user, owner, cancellation), user, owner, cancellation);
        var (told, decision) = Tell(finding, audience, owner, asked.Day);
        return told is null
            ? new ChatReply(Notices.NotFound(finding.Interpretation.Language), decision, null, null, audience.Where)
            : new ChatReply(told.Answer, decision, asked, told.Finding, audience.Where);
    }

    /// <summary>The records behind a reply as CSV; null when nobody may have them, or there are none.</summary>
    public IReadOnlyList<string>? Csv(ChatReply reply, Audience audience, int most)
    {
        if (reply is not { Finding: { Query: { } query } finding, Turn: { } turn } || finding.Results.Count == 0) return null;
        if (audience.Decide(ClassOf(finding), Form.Export).Verdict != Verdict.Allow) return null;
        return workspace.Csv(query, turn.Day, most) is { Count: > 1 } lines ? lines : null;
    }

    /// <summary>What the questions so far lead to; null when there were none.</summary>
    private async Task<ThreadContext?> ContextAsync(IEnumerable<Turn> before, string user, string? owner, CancellationToken cancellation)
    {
        ThreadContext? context = null;
        foreach (var turn in before) context = ThreadContexts.After(context, (await workspace.AskAsync(turn.Question, turn.Day, null, context, user, owner, cancellation)).Interpretation);
        return context;
    }

    private Task<string?> OwnerOfAsync(Destination conversation, string user, CancellationToken cancellation) => Links?.OwnerOfAsync(conversation.Installation, user, cancellation) ?? Task.FromResult<string?>(null);

    /// <summary>Whether it tells of the asker alone, to the asker alone: of themselves everybody may know single records.</summary>
    private static bool IsOwn(Finding finding, Audience audience, string? owner) => owner is not null && audience.Where == Place.Direct
        && finding.Query is { By: null, Filters: var filters } && filters.Any(filter => filter is { Dimension: Crm.Dimensions.Owner, Exclude: false, Values: [var only] } && only == owner);

    private (Told? Told, Decision Decision) Tell(Finding finding, Audience audience, string? owner, DateOnly day)
    {
        var visible = finding.Query?.Intent == Intent.Overview ? finding with { Results = [.. finding.Results.Where(result => audience.Decide(classes.Of([result.Kpi]), Form.Figure).Verdict == Verdict.Allow)] } : finding;
        var disclosure = IsOwn(visible, audience, owner) ? new Disclosure(visible, visible.Listing is null ? Form.Figure : Form.Records, null) : new PersonSlices(workspace, day).Of(visible);
        var decision = audience.Decide(ClassOf(visible), disclosure.Form, disclosure.Records);
        if (decision.Verdict == Verdict.Refuse) return (null, decision);
        var answer = Composer.Of(disclosure.Finding);
        if (disclosure.Hidden > 0) answer = answer with { Blocks = [.. answer.Blocks, Notices.Hidden(answer.Language, disclosure.Hidden, Policy.FewestRecords)] };
        return (new Told(answer, disclosure.Finding), decision);
    }

    /// <summary>What was not understood counts as internal: the question back may name what the data holds.</summary>
    private KpiClass ClassOf(Finding finding) => classes.Of(finding.Query is { Kpis.Count: > 0 } query ? query.Kpis : finding.Results.Select(result => result.Kpi));

    private sealed record Told(Answer Answer, Finding Finding);
}
