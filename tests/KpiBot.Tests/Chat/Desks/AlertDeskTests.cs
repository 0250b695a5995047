using System.Globalization;
using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Chat.Wording;
using KpiBot.Kpis;
using KpiBot.Tests.Sample;

namespace KpiBot.Tests.Chat.Desks;

/// <summary>Alerts made and looked after in a chat of the sample company.</summary>
public sealed class AlertDeskTests(SampleWorkspace sample)
{
    private readonly DeskBench _bench = new(sample);

    [Theory]
    [InlineData("tell me when leads go below 330", "below 330", "Now: ", "Confirm")]
    [InlineData("me avise quando os leads ficarem abaixo de 330", "abaixo de 330", "Agora: ", "Confirmar")]
    [InlineData("avísame cuando los leads estén por debajo de 330", "por debajo de 330", "Ahora: ", "Confirmar")]
    public async Task It_is_previewed_with_its_value_its_past_and_its_readers_and_kept_when_confirmed(string words, string condition, string now, string confirm)
    {
        var preview = (await _bench.SayAsync(words))!;
        var text = AnswerText.Of(preview.Answer);
        Assert.Contains(condition, text, StringComparison.Ordinal);
        Assert.Contains(now + Asked("leads", 30), text, StringComparison.Ordinal);
        Assert.Empty(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind));

        var done = await _bench.PressAsync(preview, confirm);
        var alert = Assert.Single(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind));
        Assert.Equal(("U1", "C1", AlertTest.Below, 330m), (alert.Owner, alert.Destination.Channel, alert.Watch.Test, alert.Watch.Threshold));
        Assert.Contains(alert.Name, AnswerText.Of(done!.Answer), StringComparison.Ordinal);
        var fired = AlertReplay.Fired(alert, _bench.Snapshot, _bench.Today);
        var (texts, days) = (DeskTexts.Of(alert.Language), new PeriodWords(alert.Language, _bench.Calendar));
        Assert.Contains(fired.Count == 1 ? texts.WouldHaveFiredOnce(days.Day(fired[0])) : texts.WouldHaveFired(fired.Count.ToString(CultureInfo.InvariantCulture), days.Day(fired[^1])), text, StringComparison.Ordinal);
        Assert.Null(await _bench.PressAsync(preview, confirm));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_the_answer_completes_it()
    {
        Assert.Contains("by how much", AnswerText.Of((await _bench.SayAsync("tell me when leads drop"))!.Answer), StringComparison.Ordinal);
        var preview = (await _bench.SayAsync("tell me when leads drop by 10%", thread: "w"))!;
        var text = AnswerText.Of(preview.Answer);
        Assert.True(text.Contains("down by more than 10.0% on the days before (and by at least 5)", StringComparison.Ordinal), text);
        Assert.Contains("one figure", AnswerText.Of((await _bench.SayAsync("tell me when leads and mqls go below 100", thread: "u"))!.Answer), StringComparison.Ordinal);
        Assert.Contains("still on their way", AnswerText.Of((await _bench.SayAsync("tell me if lead conversion rate is unusual", thread: "v"))!.Answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_threshold_in_another_currency_is_asked_for_anew()
    {
        var reply = (await _bench.SayAsync("avise se a receita ficar abaixo de R$ 5.000"))!;
        Assert.Contains($"um valor em R$ não é convertido: peça o alerta de novo com o valor em {_bench.Currency}", AnswerText.Of(reply.Answer), StringComparison.Ordinal);
        Assert.Empty(reply.Buttons);
        Assert.NotEmpty((await _bench.SayAsync("avise se a receita ficar abaixo de US$ 5.000", thread: "o"))!.Buttons);
    }

    [Fact]
    public async Task Another_level_in_the_same_thread_is_previewed_anew()
    {
        await _bench.SayAsync("tell me when leads go below 300");
        var preview = await _bench.SayAsync("make it 250");
        Assert.Contains("below 250", AnswerText.Of(preview!.Answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#c2", "Posted to #C2. Every member of the workspace can read it.")]
    [InlineData("#g7", "ask me in that channel itself")]
    [InlineData("#x1", "invite me there")]
    [InlineData("#s1", "Not everyone who reads that place may see this figure.")]
    public async Task A_place_that_is_named_must_be_one_where_it_may_be_read(string place, string said) =>
        Assert.Contains(said, AnswerText.Of((await _bench.SayAsync($"alert {place} when leads go below 300"))!.Answer), StringComparison.Ordinal);

    [Fact]
    public async Task In_a_direct_message_or_on_demand_it_is_sent_to_one_alone()
    {
        var direct = (await _bench.SayAsync("tell me when leads go below 300", channel: "D1"))!;
        Assert.Contains("Sent to you alone.", AnswerText.Of(direct.Answer), StringComparison.Ordinal);
        var preview = (await _bench.SayAsync("tell me when leads go below 300"))!;
        var mine = (await _bench.PressAsync(preview, "Only to me"))!;
        await _bench.PressAsync(mine, "Confirm");
        Assert.Equal("DU1", Assert.Single(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind)).Destination.Channel);
    }

    [Fact]
    public async Task Nobody_makes_one_of_what_they_may_not_see_nor_confirms_anothers()
    {
        Assert.Null(await _bench.SayAsync("tell me when cac goes above 5000"));
        Assert.Contains("Not everyone", AnswerText.Of((await _bench.SayAsync("tell me when cac goes above 5000", user: "U9", who: Who.Admin))!.Answer), StringComparison.Ordinal);
        var preview = (await _bench.SayAsync("tell me when leads go below 300"))!;
        Assert.All(preview.Buttons, button => Assert.Equal("U1", button.OnlyFor));
        Assert.Null(await _bench.PressAsync(preview, "Confirm", user: "U2"));
        Assert.Empty(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind));
    }

    [Fact]
    public async Task They_are_listed_stopped_changed_tried_out_and_deleted_by_who_made_them()
    {
        Assert.Contains("no alerts here yet", await TextAsync("my alerts"), StringComparison.Ordinal);
        await _bench.PressAsync((await _bench.SayAsync("tell me when leads go below 300"))!, "Confirm");
        await _bench.PressAsync((await _bench.SayAsync("tell me when leads go above 900", thread: "u"))!, "Confirm");
        Assert.Contains("2. Leads 2 – Leads · last 30 days: above 900", await TextAsync("list alerts"), StringComparison.Ordinal);
        Assert.Contains("1. Leads –", await TextAsync("meus alertas"), StringComparison.Ordinal);
        Assert.Contains("1. Leads –", await TextAsync("mis alertas"), StringComparison.Ordinal);
        Assert.Contains("no alerts here yet", await TextAsync("list alerts", channel: "C7"), StringComparison.Ordinal);
        Assert.Contains("Only who made it", await TextAsync("delete alert 1", user: "U2"), StringComparison.Ordinal);
        await TextAsync("pause alert leads 2");
        Assert.Contains("Leads 2 (paused)", await TextAsync("list alerts"), StringComparison.Ordinal);
        await TextAsync("resume alert 2");
        Assert.Contains("above 1,200", await TextAsync("change alert 2 to 1,200"), StringComparison.Ordinal);
        Assert.Contains("acima de 1.500", await TextAsync("mude o alerta 2 para 1.500"), StringComparison.Ordinal);
        var test = (await _bench.SayAsync("test alert 1"))!;
        Assert.Contains("This is a test", AnswerText.Of(Assert.Single(test.Postings).Answer), StringComparison.Ordinal);
        await TextAsync("apagar alerta leads");
        Assert.Equal(1_500, Assert.Single(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind)).Watch.Threshold);
        Assert.Contains("none called “leads”", await TextAsync("test alert leads"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tell me when leads go below 300, quiet from 18:00 to 8:00 and on weekends, escalate to @U2 after 4 hours, then #c2 after 8 hours, at most 2 a day", "Confirm", "It interrupts nobody from 18:00 to 08:00 (UTC), nor on days off.", "While nobody takes it on: after 4 hours @U2; after 8 hours #C2.")]
    [InlineData("me avise quando os leads ficarem abaixo de 300, silêncio das 18h às 8h e nos fins de semana, escalar para @U2 após 4 horas, depois #c2 após 8 horas, no máximo 2 por dia", "Confirmar", "Não interrompe ninguém das 18:00 às 08:00 (UTC), nem em dias de folga.", "Enquanto ninguém assume: após 4 horas @U2; após 8 horas #C2.")]
    [InlineData("avísame cuando los leads estén por debajo de 300, silencio de 18:00 a 8:00 y los fines de semana, escalar a @U2 tras 4 horas, luego a #c2 tras 8 horas, como máximo 2 al día", "Confirmar", "No interrumpe a nadie de 18:00 a 08:00 (UTC), ni en días libres.", "Mientras nadie se haga cargo: tras 4 horas @U2; tras 8 horas #C2.")]
    public async Task How_it_speaks_is_said_with_it(string words, string confirm, string quiet, string next)
    {
        var preview = (await _bench.SayAsync(words))!;
        var text = AnswerText.Of(preview.Answer);
        Assert.Contains(quiet.Replace("(UTC)", $"({_bench.Calendar.Zone})", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Contains(next, text, StringComparison.Ordinal);
        await _bench.PressAsync(preview, confirm);
        var alert = Assert.Single(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind));
        Assert.Equal((300m, 2, new QuietTimes(_bench.Calendar.Zone) { From = new(18, 0), To = new(8, 0), OnDaysOff = true }), (alert.Watch.Threshold, alert.Rule.MostADay, alert.Quiet));
        Assert.Equal([(TimeSpan.FromHours(4), "C1", "U2"), (TimeSpan.FromHours(8), "C2", null)], alert.Steps.Select(step => (step.After, step.To.Channel, step.Person)));
    }

    [Fact]
    public async Task How_it_speaks_is_said_after_it_was_shown_and_when_it_is_kept()
    {
        await _bench.SayAsync("tell me when leads go below 300");
        var preview = (await _bench.SayAsync("make it quiet on weekends"))!;
        Assert.Contains("It interrupts nobody on days off.", AnswerText.Of(preview.Answer), StringComparison.Ordinal);
        await _bench.PressAsync(preview, "Confirm");
        Assert.Contains("While it lasts it is said again after 12 hours.", await TextAsync("change alert 1: repeat every 12 hours, cool-down 3 hours, no quiet hours"), StringComparison.Ordinal);
        Assert.Contains("após 2 dias @U2", await TextAsync("mudar alerta 1: escalar para @U2 após 2 dias"), StringComparison.Ordinal);
        var alert = Assert.Single(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind));
        Assert.Equal((TimeSpan.FromHours(12), TimeSpan.FromHours(3), (QuietTimes?)null, "U2"), (alert.Rule.RepeatAfter!.Value, alert.Rule.CoolDown, alert.Quiet, Assert.Single(alert.Steps).Person));
        await TextAsync("cambiar alerta 1: no escalar");
        Assert.Empty(Assert.Single(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind)).Steps);
    }

    [Fact]
    public async Task All_of_it_can_be_changed()
    {
        await _bench.PressAsync((await _bench.SayAsync("tell me when leads go below 300"))!, "Confirm");
        foreach (var (said, seen) in new[]
        {
            ("change alert 1: above 900", "Leads · last 30 days: above 900."), ("change alert 1 to 800", "above 800"), ("change alert 1: last 7 days", "Leads · last 7 days: above 800."), ("mudar alerta 1: em Iberia", "região: Iberia"),
            ("change alert 1: rises by more than 10%", "up by more than 10.0%"),
            ("change alert 1: in #c2", "Posted to #C2."), ("change alert 1: in #g7", "ask me in that channel itself"), ("change alert 1: escalate to #s1 after 4 hours", "Not everyone who reads that place"),
        })
        {
            var channel = (await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind))[0].Destination.Channel;
            var text = await TextAsync(said, channel: channel);
            Assert.True(text.Contains(seen, StringComparison.Ordinal), $"{said}: {text}");
        }

        await TextAsync("change alert 1: in portuguese, called Semana boa", channel: "C2");
        var alert = Assert.Single(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind));
        Assert.Equal(("Semana boa", Language.Portuguese, AlertTest.Rise, "C2"), (alert.Name, alert.Language, alert.Watch.Test, alert.Destination.Channel));
        Assert.Contains("Say what is to be different", await TextAsync("change alert semana boa: nonsense of some kind", channel: "C2"), StringComparison.Ordinal);
        // Of a figure that the channel may not know none is made of it.
        Assert.DoesNotContain("cac", (await _bench.SayAsync("change alert 1: tell me when cac goes above 5000", channel: "C2")) is { Writes.Count: > 0 } ? "cac" : "", StringComparison.Ordinal);
        Assert.Equal("leads", Assert.Single(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind)).Watch.Kpi);
    }

    [Theory]
    [InlineData("follow win rate", AlertTest.Unusual)]
    [InlineData("acompanhar taxa de ganho", AlertTest.Unusual)]
    [InlineData("sigue la tasa de ganancia", AlertTest.Unusual)]
    public async Task A_figure_is_followed_by_direct_message(string words, AlertTest test)
    {
        var preview = (await _bench.SayAsync(words))!;
        await _bench.PressAsync(preview, preview.Buttons[0].Text);
        var alert = Assert.Single(await _bench.AllAsync<AlertSubscription>(AlertSubscription.Kind));
        Assert.Equal(("win_rate", test, "DU1"), (alert.Watch.Kpi, alert.Watch.Test, alert.Destination.Channel));
    }

    [Theory]
    [InlineData("follow up rate last week")]
    [InlineData("win rate last quarter")]
    [InlineData("delete deal 7")]
    [InlineData("pause")]
    [InlineData("alert")]
    public async Task Other_words_are_none_of_its_business(string words) => Assert.Null(await _bench.SayAsync(words));

    private string Asked(string kpi, int days) => Figures().Of(KpiUnit.Count, _bench.Calculate(new KpiRequest { Kpi = kpi, Today = _bench.Today, Period = new KpiBot.Periods.Period(_bench.Today.AddDays(-days), _bench.Today.AddDays(-1)) }).Value);

    private static Figures Figures() => new(KpiBot.Answers.Wording.Texts.Of(Language.English), "USD");

    private async Task<string> TextAsync(string words, string user = "U1", string channel = "C1") => AnswerText.Of((await _bench.SayAsync(words, user, channel))!.Answer);
}
