using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Crm;
using KpiBot.Delivery;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Routine;
using KpiBot.Tests.Chat.Watching;
using KpiBot.Tests.Sample;

namespace KpiBot.Tests.Chat;

/// <summary>Questions of the sample in a chat: who is told what.</summary>
public sealed class ConversingTests(SampleWorkspace sample)
{
    private static readonly Destination Place = new("slack", "T1", "C1", "t");

    [Theory]
    [InlineData(Who.Member, KpiBot.Access.Place.Public, "win rate last quarter", Verdict.Allow)]
    [InlineData(Who.Member, KpiBot.Access.Place.Public, "list the deals won last quarter", Verdict.OnlyToAsker)]
    [InlineData(Who.Member, KpiBot.Access.Place.Direct, "list the deals won last quarter", Verdict.Allow)]
    [InlineData(Who.Member, KpiBot.Access.Place.Public, "cac last quarter", Verdict.Refuse)]
    [InlineData(Who.Admin, KpiBot.Access.Place.Public, "cac last quarter", Verdict.OnlyToAsker)]
    [InlineData(Who.Admin, KpiBot.Access.Place.Direct, "cac last quarter", Verdict.Allow)]
    [InlineData(Who.Guest, KpiBot.Access.Place.Public, "win rate last quarter", Verdict.Refuse)]
    [InlineData(Who.Member, KpiBot.Access.Place.Shared, "win rate last quarter", Verdict.Refuse)]
    [InlineData(Who.Unknown, KpiBot.Access.Place.Direct, "help", Verdict.Refuse)]
    [InlineData(Who.Member, KpiBot.Access.Place.Unknown, "help", Verdict.Refuse)]
    public async Task Each_is_told_what_they_may_know_where_they_ask(Who who, Place where, string question, Verdict verdict)
    {
        var reply = await AskAsync(question, who, where);
        Assert.Equal(verdict, reply.Decision.Verdict);
        if (verdict == Verdict.Refuse) Assert.Equal((null, null), (reply.Turn, reply.Finding));
    }

    [Fact]
    public async Task What_is_forbidden_is_refused_in_the_words_for_what_there_is_not()
    {
        var forbidden = await AskAsync("cac last quarter", Who.Member, KpiBot.Access.Place.Public);
        var nonsense = await AskAsync("what is the weather like", Who.Member, KpiBot.Access.Place.Public);
        Assert.Equal(AnswerText.Of(nonsense.Answer), AnswerText.Of(forbidden.Answer));
    }

    [Fact]
    public async Task An_overview_leaves_out_what_its_reader_may_not_see()
    {
        var mine = await AskAsync("how are we doing", Who.Member, KpiBot.Access.Place.Direct);
        var theirs = await AskAsync("how are we doing", Who.Admin, KpiBot.Access.Place.Direct);
        Assert.DoesNotContain(mine.Finding!.Results, result => result.Kpi == "cac");
        Assert.Contains(theirs.Finding!.Results, result => result.Kpi == "cac");
    }

    [Fact]
    public async Task A_person_with_fewer_than_three_records_is_left_out_and_can_not_be_told_from_the_total()
    {
        var asked = 0;
        foreach (var period in (string[])["last week", "last month", "last quarter", "this year", "in january 2026", "in october 2026"])
        {
            var whole = await new Data(sample).AskAsync($"win rate by rep {period}", SampleWorkspace.Today, null, null, "", TestContext.Current.CancellationToken);
            var reply = await AskAsync($"win rate by rep {period}", Who.Member, KpiBot.Access.Place.Direct);
            if (whole.Results is not [{ Rows.Count: > 0 } all]) continue;
            var shown = reply.Finding?.Results[0].Rows ?? [];
            Assert.All(shown, row => Assert.True(row.N >= 3));
            var left = all.Rows.Where(row => shown.All(other => other.Key != row.Key)).ToList();
            if (left.Count == 0) continue;
            asked++;
            Assert.True(left.Sum(row => row.N) >= 3 || shown.Count == 0, $"{period}: {left.Sum(row => row.N)} records are left out");
            if (reply.Finding is not null) Assert.Contains("Not shown", AnswerText.Of(reply.Answer), StringComparison.Ordinal);
        }

        Assert.NotEqual(0, asked);
    }

    [Fact]
    public async Task A_follow_up_follows_and_the_same_question_can_be_asked_again()
    {
        var turns = new Turns();
        var first = await AskAsync("win rate last quarter", Who.Member, KpiBot.Access.Place.Public, turns, 1);
        var second = await AskAsync("by region", Who.Member, KpiBot.Access.Place.Public, turns, 2);
        var third = await AskAsync("by region", Who.Member, KpiBot.Access.Place.Public, turns, 3, after: 1);
        Assert.Equal((1L, 1L), (second.Turn!.After, third.Turn!.After));
        Assert.Equal(("win_rate", Dimensions.Region), (second.Finding!.Query!.Kpis[0], second.Finding.Query.By));
        Assert.Equal(AnswerText.Of(second.Answer), AnswerText.Of(third.Answer));
        var again = await Conversing(turns).AgainAsync(Place, 2, "U2", Audience(Who.Member, KpiBot.Access.Place.Private), TestContext.Current.CancellationToken);
        Assert.Equal(AnswerText.Of(second.Answer), AnswerText.Of(again!.Answer));
        Assert.Null(await Conversing(turns).AgainAsync(Place with { Thread = "other" }, 2, "U2", Audience(Who.Member, KpiBot.Access.Place.Private), TestContext.Current.CancellationToken));
        Assert.NotNull(first.Finding);
    }

    [Fact]
    public async Task My_figures_are_those_of_the_owner_whom_the_asker_is_linked_to_and_few_records_are_told_to_them_alone()
    {
        var (registers, owner) = (new MemoryRegisters(), (await sample.SnapshotAsync()).Values[Dimensions.Owner][0]);
        var links = new OwnerLinks(registers);
        await registers.CommitAsync([links.Link(Place.Installation, "U1", owner)], [], TestContext.Current.CancellationToken);
        async Task<ChatReply> AskAsync(string question, string user, Place where) => await new Conversing(new Data(sample), new Turns(), KpiClasses.Default) { Links = links }.AskAsync(
            new ChatQuestion { Number = 1, Conversation = Place, Text = question, User = user, Audience = Audience(Who.Member, where) }, TestContext.Current.CancellationToken);
        foreach (var question in (string[])["my pipeline", "meu pipeline", "mi pipeline"])
        {
            var mine = await AskAsync(question, "U1", KpiBot.Access.Place.Direct);
            Assert.Equal([new Filter(Dimensions.Owner, [owner])], mine.Finding!.Query!.Filters);
            Assert.Equal(ClarifyReason.WhoAreYou, Assert.IsType<Interpretation.Clarify>((await AskAsync(question, "U2", KpiBot.Access.Place.Direct)).Finding!.Interpretation).Reason);
        }

        var few = Enumerable.Range(1, 11).Select(month => new DateOnly(2026, month, 1)).First(month => KpiCalculator.Calculate(sample.SnapshotAsync().Result, new KpiRequest { Kpi = "deals_won", Period = new Period(month, month.AddMonths(1).AddDays(-1)), Today = SampleWorkspace.Today, Filters = [new(Dimensions.Owner, [owner])] }).N is > 0 and < 3);
        var words = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"my deals won from {few:yyyy-MM-dd} to {few.AddMonths(1).AddDays(-1):yyyy-MM-dd}");
        Assert.Equal(Verdict.Allow, (await AskAsync(words, "U1", KpiBot.Access.Place.Direct)).Decision.Verdict);
        Assert.Equal(Verdict.Refuse, (await AskAsync(words, "U1", KpiBot.Access.Place.Public)).Decision.Verdict);
    }

    [Fact]
    public async Task A_question_may_have_so_many_letters_and_no_words_ask_for_help()
    {
        Assert.Contains("500", AnswerText.Of((await AskAsync(new string('x', 501), Who.Member, KpiBot.Access.Place.Direct)).Answer), StringComparison.Ordinal);
        Assert.Equal(Intent.Help, (await AskAsync("", Who.Member, KpiBot.Access.Place.Direct)).Finding!.Query!.Intent);
    }

    private Task<ChatReply> AskAsync(string question, Who who, Place where, Turns? turns = null, long number = 1, long? after = null) =>
        (turns ??= new Turns()).KeepAsync(Conversing(turns).AskAsync(new ChatQuestion { Number = number, Conversation = Place, Text = question, User = "U1", Audience = Audience(who, where), After = after }, TestContext.Current.CancellationToken));

    private static Audience Audience(Who who, Place where) => new(who, Policy.DefaultOf(who), where, Policy.DefaultIn(where));

    private Conversing Conversing(Turns turns) => new(new Data(sample), turns, new KpiClasses(new Dictionary<string, KpiClass> { ["cac"] = KpiClass.Restricted }));

    private sealed class Turns : ITurnStore
    {
        private readonly List<Turn> _all = [];

        public async Task<ChatReply> KeepAsync(Task<ChatReply> asking)
        {
            var reply = await asking;
            if (reply.Turn is { } turn) _all.Add(turn);
            return reply;
        }

        public Task<IReadOnlyList<Turn>> UpToAsync(Destination conversation, long? last, int most, CancellationToken cancellation)
        {
            var chain = new List<Turn>();
            for (var number = last ?? _all.LastOrDefault(turn => turn.Conversation == conversation)?.Number; number is not null; number = chain[0].After)
            {
                if (_all.Find(turn => turn.Number == number && turn.Conversation == conversation) is not { } found) break;
                chain.Insert(0, found);
            }

            return Task.FromResult<IReadOnlyList<Turn>>(chain);
        }
    }

    private sealed class Data(SampleWorkspace sample) : IChatWorkspace
    {
        private readonly Snapshot _snapshot = sample.SnapshotAsync().GetAwaiter().GetResult();

        public DateOnly Today => SampleWorkspace.Today;

        public BusinessCalendar Calendar => _snapshot.State.Agreement.Calendar;

        public string Currency => _snapshot.State.Agreement.Currency;

        public async ValueTask<Finding> AskAsync(string question, DateOnly day, Language? language, ThreadContext? thread, string user, CancellationToken cancellation) =>
            await (await sample.AskingAsync()).AskAsync(question, await sample.SurroundingsAsync() with { Today = day, Language = language, Thread = thread, User = user }, _snapshot, cancellation);

        public async ValueTask<Finding> AskAsync(string question, DateOnly day, Language? language, ThreadContext? thread, string user, string? owner, CancellationToken cancellation) =>
            await (await sample.AskingAsync()).AskAsync(question, await sample.SurroundingsAsync() with { Today = day, Language = language, Thread = thread, User = user, Asker = owner }, _snapshot, cancellation);

        public KpiResult Calculate(KpiRequest request) => KpiCalculator.Calculate(_snapshot, request);

        public IReadOnlyList<string> Csv(Query query, DateOnly day, int most) => [];
    }
}
