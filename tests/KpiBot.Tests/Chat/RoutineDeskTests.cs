using System.Globalization;
using KpiBot.Access;
using KpiBot.Agreements;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Kpis;
using KpiBot.Routine;
using KpiBot.Storage.Delivery;
using KpiBot.Tests.Storage.Delivery;
using KpiBot.Tests.Support;
using Audience = KpiBot.Chat.Audience;

namespace KpiBot.Tests.Chat;

/// <summary>Actions, feedback, agreements and links as people say them, over a store that is closed and opened between. 18 November 2026 is a Wednesday.</summary>
public sealed class RoutineDeskTests : IDisposable
{
    private static readonly Destination Channel = new("slack", "T1", "C1");
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly DeliveryFolder _folder = new();
    private readonly TestTeam _team = new(Case.On("2026-11-18").With(
        [
            .. Enumerable.Range(0, 40).Select(week => (Crm.CrmRecord)(A.Lead(string.Create(CultureInfo.InvariantCulture, $"l{week}"), "2026-01-02").Mql(string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2026, 11, 17).AddDays(-(7 * week)):yyyy-MM-dd}T10:00Z")) with { Owner = week % 2 == 0 ? "Ana Souza" : "Rui" })),
            A.Lead("l99", "2026-01-02").Mql("2026-10-10T10:00Z").Answered("2026-10-10T11:00Z") with { Owner = "Ana Souza" },
            .. Enumerable.Range(0, 10).Select(deal => A.Deal(string.Create(CultureInfo.InvariantCulture, $"d{deal}"), "2026-01-05").Won("2026-06-01", 1_000) with { Owner = "Ana Souza", Region = "Iberia" }),
        ]).Agreed(agreement => agreement with { FollowUpHours = 24 }));

    private DeliveryStore? _store;
    private long _number;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Language.English, "action: call Acme by Friday @ana", "done 1", "1. call Acme (@ana, by Nov 20, 2026): late.", "done on Nov 23, 2026")]
    [InlineData(Language.Portuguese, "ação: ligar para a Acme até sexta @ana", "feito 1", "1. ligar para a Acme (@ana, até 20 nov 2026): atrasada.", "feita em 23 nov 2026")]
    [InlineData(Language.Spanish, "acción: llamar a Acme antes del viernes @ana", "hecho 1", "1. llamar a Acme (@ana, hasta el 20 nov 2026): atrasada.", "hecha el 23 nov 2026")]
    public async Task An_action_added_this_week_is_in_next_weeks_digest_and_done_in_the_one_after(Language language, string said, string done, string line, string doneLine)
    {
        await SayAsync(said);
        Assert.Contains(line, await DigestAsync("2026-11-23", language), StringComparison.Ordinal);
        _team.Today = A.Day("2026-11-23");
        Assert.True((await SayAsync(done))!.IsForAll);
        Assert.Contains(doneLine, await DigestAsync("2026-11-30", language), StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", await DigestAsync("2026-12-07", language), StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", await DigestAsync("2026-11-30", language, Channel with { Channel = "C2" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handled_twice_it_is_one_action_and_a_button_does_what_done_does()
    {
        var desk = await DeskAsync();
        var question = Ask("action: call Acme", Who.Member);
        for (var time = 0; time < 2; time++) await KeepAsync((await desk.HearAsync(question, Cancellation))!);
        var list = await SayAsync("actions");
        var button = Assert.Single(list!.Buttons);
        Assert.Equal("Done 1", button.Text);
        var pressed = new DeskPress(99, button.Subject, Channel, "U2", Of(Who.Member), Language.English, null);
        await KeepAsync((await (await DeskAsync()).PressAsync(pressed, Cancellation))!);
        Assert.Contains("done on Nov 18, 2026", Text(await SayAsync("actions")), StringComparison.Ordinal);
        Assert.Contains("not there", Text(await (await DeskAsync()).PressAsync(pressed with { Conversation = Channel with { Channel = "C2" } }, Cancellation)), StringComparison.Ordinal);
        Assert.Null(await (await DeskAsync()).PressAsync(pressed with { Subject = "alert.snooze x" }, Cancellation));
    }

    [Theory]
    [InlineData(Language.English, "Add action", "Give feedback")]
    [InlineData(Language.Portuguese, "Nova ação", "Dar feedback")]
    [InlineData(Language.Spanish, "Nueva acción", "Dar comentarios")]
    public async Task A_digests_buttons_open_forms_and_what_was_filled_in_is_kept(Language language, string add, string feedback)
    {
        var buttons = RoutineDesk.ButtonsOf(DigestBefore.Nothing, language);
        Assert.Equal([add, feedback], buttons.Select(button => button.Text));
        var pressed = new DeskPress(41, buttons[0].Subject, Channel, "U1", Of(Who.Member), language, "1.2");
        var form = (await (await DeskAsync()).PressAsync(pressed, Cancellation))!.Form!;
        Assert.Equal((add, "text owner due"), (form.Title, string.Join(" ", form.Fields.Select(field => field.Name))));
        Assert.InRange(form.Title.Length, 1, 24);
        var added = await (await DeskAsync()).PressAsync(pressed with { Subject = form.Subject, Values = new Dictionary<string, string> { ["text"] = "call Acme", ["owner"] = "U2", ["due"] = "2026-11-20" } }, Cancellation);
        Assert.Contains("1. call Acme (@U2", Text(added), StringComparison.Ordinal);
        await KeepAsync(added!);
        var about = (await (await DeskAsync()).PressAsync(pressed with { Subject = buttons[1].Subject }, Cancellation))!.Form!;
        var said = await (await DeskAsync()).PressAsync(pressed with { Number = 42, Subject = about.Subject, Values = new Dictionary<string, string> { ["on"] = "Segment", ["subject"] = "food", ["text"] = "no budget" } }, Cancellation);
        await KeepAsync(said!);
        Assert.Equal(new Feedback(FeedbackOn.Segment, "food", "no budget", A.Day("2026-11-18")), Assert.Single(await new RoutineBook(await RegistersAsync()).FeedbackAsync(Channel, A.Day("2026-11-18"), Cancellation)));
        Assert.Null((await (await DeskAsync()).PressAsync(pressed with { Audience = Of(Who.Guest) }, Cancellation))!.Form);
    }

    [Fact]
    public async Task Feedback_and_what_is_watched_stand_in_the_digest()
    {
        await SayAsync("feedback on campaign Spring fair: leads were too small");
        await SayAsync("watch: win rate, revenue won");
        var digest = await DigestAsync("2026-11-23", Language.English);
        Assert.Contains("Campaign Spring fair: leads were too small", digest, StringComparison.Ordinal);
        Assert.Contains("Watched this quarter: ", digest, StringComparison.Ordinal);
        Assert.Contains("Win rate", Text(await SayAsync("watch: win rate")), StringComparison.Ordinal);
        Assert.Empty((await SayAsync("watch: the weather"))!.Writes);
    }

    [Fact]
    public async Task Whoever_says_who_they_are_has_their_own_leads()
    {
        Assert.Contains("link me", Text(await SayAsync("my leads without contact")), StringComparison.Ordinal);
        Assert.Contains("Ana Souza", Text(await SayAsync("link me")), StringComparison.Ordinal);
        var (reply, links) = (await SayAsync("meus leads sem contato"), new OwnerLinks(await RegistersAsync()));
        Assert.False(reply!.IsForAll);
        var rows = Assert.Single(reply.Answer.Blocks.OfType<Block.Table>()).Rows;
        Assert.Equal(_team.Untouched().Count(lead => lead.Owner == "Ana Souza"), rows.Count);
        Assert.All(rows, row => Assert.Contains("Ana Souza", row.Cells));
        Assert.Equal(["U1"], await links.UsersOfAsync(Channel.Installation, "Ana Souza", Cancellation));
        Reopen();
        await SayAsync("unlink me");
        Assert.Contains("link me", Text(await SayAsync("my leads without contact")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_linked_by_admins_and_only_to_owners_there_are()
    {
        Assert.Empty((await SayAsync("link U9 = Rui"))!.Writes);
        Assert.Empty((await SayAsync("link U9 = Nobody", Who.Admin))!.Writes);
        Assert.NotEmpty((await SayAsync("link U9 = rui", Who.Admin))!.Writes);
    }

    [Fact]
    public async Task A_service_level_is_agreed_by_those_who_may_and_past_weeks_stay_as_they_were()
    {
        var past = new KpiRequest { Kpi = "sla_followup_rate", Period = A.Period("2026-11-09..2026-11-15"), Today = A.Day("2026-11-25") };
        var before = _team.Calculate(past);
        Assert.Contains("Only admins", Text(await SayAsync("sla: follow-up 2 hours")), StringComparison.Ordinal);
        Assert.Empty(_team.By);
        var agreed = Text(await SayAsync("sla: follow-up 2 business hours 9-18, 120 MQLs a month, 5 attempts, accept: budget", Who.Admin));
        Assert.Contains("within 2 hours of business time (09:00–18:00)", agreed, StringComparison.Ordinal);
        Assert.Contains("120 MQLs a month", agreed, StringComparison.Ordinal);
        Assert.Equal(["slack U1"], _team.By);
        await SayAsync("sla: 4 attempts", Who.Admin);
        Assert.Equal(new ServiceLevel { From = A.Day("2026-11-18"), FollowUpHours = 2, Hours = new(new(9, 0), new(18, 0)), MqlsPerMonth = 120, Attempts = 4, Acceptance = "budget" }, Assert.Single(_team.State.Agreement.ServiceLevels));
        var after = _team.Calculate(past);
        Assert.Equal((before.Value, before.Denominator, before.Beside["untouched"]), (after.Value, after.Denominator, after.Beside["untouched"]));
        Assert.Contains("4 attempts", Text(await SayAsync("our sla")), StringComparison.Ordinal);
        var starters = KpiBot.Alerts.StarterAlerts.Of(_team.Snapshot, _team.Today).Select(watch => (watch.Kpi, watch.Test)).ToList();
        Assert.Contains(("sla_followup_rate", KpiBot.Alerts.AlertTest.Untouched), starters);
        Assert.Contains(("mqls", KpiBot.Alerts.AlertTest.OffPace), starters);
    }

    [Theory]
    [InlineData("target: win rate in Iberia 35%", "the baseline, where it stands today, an owner, a deadline to come")]
    [InlineData("target: win rate 35%, baseline 30%, by 2026-12-31", "an owner")]
    [InlineData("target: win rate 35%, baseline 30%, owner Ana, by 2026-01-31", "a deadline to come")]
    [InlineData("target: happiness 35, baseline 30, owner Ana, by 2026-12-31", "one KPI, of the company or one segment")]
    [InlineData("meta: taxa de ganho, responsável Ana", "o valor a alcançar, o ponto de partida de hoje, um prazo futuro")]
    public async Task A_target_that_lacks_a_part_is_refused_with_what_is_missing(string said, string missing)
    {
        Assert.Contains(missing, Text(await SayAsync(said, Who.Admin)), StringComparison.Ordinal);
        Assert.Empty(_team.State.Agreement.Goals);
    }

    [Fact]
    public async Task A_target_of_a_segment_has_everything_and_another_one_takes_its_place()
    {
        Assert.Contains("from 30.0% to 35.0%, Q4 2026, Ana.", Text(await SayAsync("target: win rate in Iberia 35%, baseline 30%, owner Ana, by 2026-12-31", Who.Admin)), StringComparison.Ordinal);
        _team.Today = A.Day("2026-11-25");
        await SayAsync("target: win rate in Iberia 40%, baseline 30%, owner Ana, by 2026-12-31", Who.Admin);
        Assert.Equal([(0.35m, A.Day("2026-11-25")), (0.4m, (DateOnly?)null)], _team.State.Agreement.Goals.Select(goal => (goal.Value, goal.ReplacedOn)));
        Assert.All(_team.State.Agreement.Goals, goal => Assert.Equal(("win_rate", "region", "Iberia", A.Day("2026-10-01")), (goal.Kpi, goal.Dimension, goal.Member, goal.From)));
        Assert.Contains("from 30.0% to 40.0%", Text(await SayAsync("our sla")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mqls_are_worked_back_from_the_revenue_target_with_the_arithmetic_shown()
    {
        Crm.Lead Mql(int number) => A.Lead(string.Create(CultureInfo.InvariantCulture, $"l{number}"), "2026-01-02").Mql("2026-02-01");
        var team = new TestTeam(Case.On("2026-11-18").With(
            [
                A.Target("revenue_won", "2026-10-01..2026-12-31", 300_000), .. Enumerable.Range(0, 20).Select(lead => lead < 2 ? Mql(lead).Customer("2026-05-01") : Mql(lead)),
                A.Deal("d1", "2026-01-05").Won("2026-06-01", 8_000), A.Deal("d2", "2026-01-05").Won("2026-06-01", 12_000),
            ]));
        var desk = new AgreementDesk(team, KpiClasses.Default);
        // 300,000 ÷ 3 ÷ 10,000 ÷ 10 %
        Assert.Contains("$300,000 in Q4 2026, over 3 months, ÷ Average deal size $10,000 ÷ MQL-to-customer rate 10.0% = 100 MQLs a month", Text(await desk.HearAsync(Ask("our sla", Who.Member), Cancellation)), StringComparison.Ordinal);
    }

    private async Task<string> DigestAsync(string day, Language language, Destination? channel = null)
    {
        var registers = await RegistersAsync();
        var before = await DigestBefore.OfAsync("weekly", channel ?? Channel, A.Day(day), _team.State.Agreement.Calendar, registers, Cancellation);
        var findings = DigestCompiler.Of(_team.Snapshot, A.Day(day), before, DigestRights.All);
        Assert.True(await registers.CommitAsync([new DigestRecords(registers).Keep(findings.RecordOf("weekly"))], [], Cancellation));
        Reopen();
        return AnswerText.Of(DigestComposer.Of(findings, new DigestLook { Language = language }, []).Detail);
    }

    private async Task<DeskReply?> SayAsync(string text, Who who = Who.Member)
    {
        var question = Ask(text, who);
        var said = await (await DeskAsync()).HearAsync(question, Cancellation) ?? await new AgreementDesk(_team, KpiClasses.Default).HearAsync(question, Cancellation);
        await KeepAsync(said!);
        Reopen();
        return said;
    }

    private async Task KeepAsync(DeskReply reply) => await (await RegistersAsync()).CommitAsync(reply.Writes, [], Cancellation);

    private async Task<IRegisters> RegistersAsync() => (_store ??= await _folder.OpenAsync()).Registers;

    private void Reopen()
    {
        _folder.Close();
        _store = null;
    }

    private async Task<RoutineDesk> DeskAsync() => new(_team, await RegistersAsync(), (_, user, _) => Task.FromResult<string?>(user == "U1" ? "ana.souza@example.com" : null));

    private ChatQuestion Ask(string text, Who who) => new() { Number = ++_number, Conversation = Channel with { Thread = "1.2" }, Text = text, User = "U1", Audience = Of(who) };

    private static Audience Of(Who who) => new(who, Policy.DefaultOf(who), Place.Public, Grant.Internal);

    private static string Text(DeskReply? reply) => AnswerText.Of(reply!.Answer);
}
