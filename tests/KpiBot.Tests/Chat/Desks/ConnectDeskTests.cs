using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Chat.Desks;
using KpiBot.Chat.Sources;
using KpiBot.Crm;
using KpiBot.Delivery;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Tests.Chat.Desks;

public sealed class ConnectDeskTests
{
    private readonly Office _office = new();

    [Theory]
    [InlineData("connect", Language.English)]
    [InlineData("Connect HubSpot, please", Language.English)]
    [InlineData("conectar hubspot", Language.Portuguese)]
    [InlineData("conectar a conta hubspot", Language.Portuguese)]
    [InlineData("conecta hubspot", Language.Spanish)]
    public async Task An_admin_is_given_a_link_alone_in_the_language_of_the_words(string words, Language language)
    {
        var reply = (await AskAsync(words, language: language))!;
        Assert.False(reply.IsForAll);
        Assert.Equal(language, reply.Answer.Language);
        Assert.Contains("https://kpi.example.com/connect/link-hubspot", TextOf(reply), StringComparison.Ordinal);
        Assert.Single(reply.Writes);
    }

    [Theory]
    [InlineData(Who.Member)]
    [InlineData(Who.Guest)]
    [InlineData(Who.External)]
    [InlineData(Who.Unknown)]
    public async Task Nobody_else_is_given_one_or_told_how_a_source_is_connected(Who who)
    {
        var reply = (await AskAsync("connect hubspot", who))!;
        Assert.Empty(reply.Writes);
        Assert.DoesNotContain("HubSpot", TextOf(reply), StringComparison.Ordinal);
        Assert.Null(await PressAsync(who) is { } pressed && TextOf(pressed).Contains("disconnected", StringComparison.Ordinal) ? pressed : null);
        Assert.Empty(_office.Disconnected);
    }

    [Theory]
    [InlineData("which deals connect to marketing?")]
    [InlineData("connect rate by month")]
    [InlineData("revenue won")]
    [InlineData("conectar marketing e vendas por trimestre")]
    public async Task What_asks_for_no_connection_is_left_to_others(string words) => Assert.Null(await AskAsync(words));

    [Fact]
    public async Task A_connected_source_shows_its_state_and_a_link_only_where_it_is_named()
    {
        _office.Standing = _office.Standing with
        {
            Tie = SourceTie.Connected, Account = "acme.example (1)", Missing = ["tickets"], RanAt = Instant.FromUtc(2026, 7, 1, 12, 0), IsComplete = true, CallsLeft = 649_900, Reading = new SourceReading("deals", 12_345),
            Data = new SourceState(1, "hubspot", Instant.FromUtc(2026, 7, 1, 12, 0), new Dictionary<RecordKind, long>()) { Copy = Copy },
        };
        var text = TextOf((await AskAsync("connect"))!);
        foreach (var said in (string[])["connected as acme.example (1)", "Not granted, so left out: tickets", "deals, 12,345 rows so far", "Last run: ", "Newest change seen: deals ", "contacts could not be read.", "companies: 3 rows missing", "Calls left today: 649,900"])
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain("/connect/link", text, StringComparison.Ordinal);
        Assert.Contains("/connect/link", TextOf((await AskAsync("reconnect hubspot"))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_given_back_when_it_is_confirmed_and_not_before()
    {
        Assert.Contains("nothing to give back", TextOf((await AskAsync("disconnect hubspot"))!), StringComparison.Ordinal);
        _office.Standing = _office.Standing with { Tie = SourceTie.Connected };
        var button = Assert.Single((await AskAsync("desconectar hubspot"))!.Buttons);
        Assert.Equal("U1", button.OnlyFor);
        Assert.Empty(_office.Disconnected);
        Assert.Contains("disconnected", TextOf((await PressAsync(Who.Admin, button.Subject))!), StringComparison.Ordinal);
        Assert.Equal(["hubspot"], _office.Disconnected);
    }

    [Theory]
    [InlineData(Language.English, "revoke it at once")]
    [InlineData(Language.Portuguese, "revogue agora mesmo")]
    [InlineData(Language.Spanish, "revóquelo de inmediato")]
    public async Task Words_that_hold_a_secret_are_answered_with_the_advice_to_revoke_it_whoever_wrote_them(Language language, string advice)
    {
        var reply = (await AskAsync("win rate? pat-na1-0a1b2c3d-4e5f", Who.Member, language))!;
        Assert.Contains(advice, TextOf(reply), StringComparison.Ordinal);
        Assert.Empty(reply.Writes);
        Assert.NotNull(await AskAsync(SecretMarks.Removed, Who.Member));
    }

    [Fact]
    public async Task A_source_that_there_is_not_is_named_with_those_that_there_are() => Assert.Contains("There are: hubspot.", TextOf((await AskAsync("connect sap"))!), StringComparison.Ordinal);

    private static CopyState Copy => new()
    {
        Landing = "l", Change = 1,
        Streams = [new("deals", Instant.FromUtc(2026, 7, 1, 11, 0), Instant.FromUtc(2026, 7, 1, 10, 0), 10, 0, null), new("contacts", null, null, 0, null, "no scope"), new("companies", Instant.FromUtc(2026, 7, 1, 11, 0), null, 10, 3, null)],
    };

    private static string TextOf(DeskReply reply) => string.Join('\n', reply.Answer.Blocks.OfType<KpiBot.Answers.Block.Sentence>().Select(sentence => sentence.Text));

    private Task<DeskReply?> AskAsync(string words, Who who = Who.Admin, Language language = Language.English) => Desk.HearAsync(
        new ChatQuestion { Number = 1, Conversation = new Destination("slack", "T1", "C1"), Text = words, User = "U1", Audience = AudienceOf(who), Language = language }, TestContext.Current.CancellationToken);

    private Task<DeskReply?> PressAsync(Who who, string subject = "connect.disconnect hubspot") =>
        Desk.PressAsync(new DeskPress(1, subject, new Destination("slack", "T1", "C1"), "U1", AudienceOf(who), Language.English, null), TestContext.Current.CancellationToken);

    private ConnectDesk Desk => new(_office, () => new BusinessCalendar());

    private static Audience AudienceOf(Who who) => new(who, Policy.DefaultOf(who), Place.Direct, Grant.Nothing);

    private sealed class Office : ISourceOffice
    {
        public SourceStanding Standing { get; set; } = new() { Source = "hubspot", Title = "HubSpot", Tie = SourceTie.NotConnected };

        public List<string> Disconnected { get; } = [];

        public Task<IReadOnlyList<SourceStanding>> StandingsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<SourceStanding>>([Standing]);

        public ConnectLink? LinkTo(string source, Installation installation, string user, Language language) => new(new Uri($"https://kpi.example.com/connect/link-{source}"), new RegisterWrite("connect-link", "hash", "{}"));

        public Task DisconnectAsync(string source, CancellationToken cancellation)
        {
            Disconnected.Add(source);
            return Task.CompletedTask;
        }
    }
}
