using KpiBot.Answers;
using KpiBot.Digests;
using KpiBot.Periods;
using KpiBot.Tests.Sample;

namespace KpiBot.Tests.Chat.Desks;

/// <summary>Digests made and looked after in a chat of the sample company.</summary>
public sealed class DigestDeskTests(SampleWorkspace sample)
{
    private readonly DeskBench _bench = new(sample);

    [Theory]
    [InlineData("send us leads by channel every monday at 9", "Leads by channel", "Confirm")]
    [InlineData("envie leads por canal toda segunda às 9h", "Leads por canal", "Confirmar")]
    [InlineData("envía leads por canal cada lunes a las 9", "Leads por canal", "Confirmar")]
    public async Task It_is_previewed_with_its_next_dates_and_kept_when_confirmed(string words, string question, string confirm)
    {
        var preview = (await _bench.SayAsync(words))!;
        Assert.Contains("2026", AnswerText.Of(preview.Answer), StringComparison.Ordinal);
        Assert.Empty(await _bench.AllAsync<DigestSubscription>(DigestSubscription.Kind));
        await _bench.PressAsync(preview, confirm);
        var digest = Assert.Single(await _bench.AllAsync<DigestSubscription>(DigestSubscription.Kind));
        Assert.Equal((question, Recurrence.Week, DayOfWeek.Monday, new TimeOnly(9, 0), "C1"), (digest.Question, digest.Schedule.Every, digest.Schedule.Weekday, digest.Schedule.At, digest.Destination.Channel));
    }

    [Fact]
    public async Task What_was_asked_before_is_what_this_is()
    {
        Assert.Null(await _bench.SayAsync("win rate by region last week"));
        var preview = (await _bench.SayAsync("send this every friday at 16:30"))!;
        await _bench.PressAsync(preview, "Confirm");
        var digest = Assert.Single(await _bench.AllAsync<DigestSubscription>(DigestSubscription.Kind));
        Assert.Equal(("Win rate by region", DayOfWeek.Friday, new TimeOnly(16, 30)), (digest.Question, digest.Schedule.Weekday, digest.Schedule.At));
    }

    [Fact]
    public async Task Without_a_figure_it_is_the_alignment_digest_and_without_a_time_one_is_asked_for()
    {
        var preview = (await _bench.SayAsync("send us a digest every monday at 8"))!;
        Assert.Contains("alignment digest of marketing and sales every Monday at 08:00", AnswerText.Of(preview.Answer), StringComparison.Ordinal);
        Assert.Contains("Next: Nov 23, 2026 08:00; Nov 30, 2026 08:00; Dec 7, 2026 08:00", AnswerText.Of(preview.Answer), StringComparison.Ordinal);
        await _bench.PressAsync(preview, "Confirm");
        Assert.Null(Assert.Single(await _bench.AllAsync<DigestSubscription>(DigestSubscription.Kind)).Question);
    }

    [Fact]
    public async Task All_of_it_can_be_changed()
    {
        await _bench.PressAsync((await _bench.SayAsync("send us a digest every monday at 8"))!, "Confirm");
        async Task<DigestSubscription> AfterAsync(string said)
        {
            Assert.NotNull(await _bench.SayAsync(said));
            return Assert.Single(await _bench.AllAsync<DigestSubscription>(DigestSubscription.Kind));
        }

        Assert.Equal((Recurrence.Week, DayOfWeek.Friday, new TimeOnly(16, 30)), (await AfterAsync("change digest 1: every friday at 16:30")) is var weekly ? (weekly.Schedule.Every, weekly.Schedule.Weekday, weekly.Schedule.At) : default);
        Assert.Equal((Recurrence.Month, (int?)null, new TimeOnly(9, 0)), (await AfterAsync("mudar resumo 1: no último dia útil do mês às 9h")) is var monthly ? (monthly.Schedule.Every, monthly.Schedule.DayOfMonth, monthly.Schedule.At) : default);
        Assert.Equal((Recurrence.Week, DayOfWeek.Monday, new TimeOnly(9, 0)), (await AfterAsync("cambiar resumen 1: cada lunes a las 9")) is var again ? (again.Schedule.Every, again.Schedule.Weekday, again.Schedule.At) : default);
        Assert.Equal(KpiBot.Kpis.Language.Spanish, (await AfterAsync("change digest 1: in spanish")).Look.Language);
        Assert.Equal([DigestSection.Pace, DigestSection.Pipeline], (await AfterAsync("change digest 1: sections pace, pipeline")).Look.Sections!);
        Assert.Equal((DigestAudience.Management, (Roll<DigestSection>?)null), (await AfterAsync("change digest 1: for management")) is var managed ? (managed.Look.Audience, managed.Look.Sections) : default);
        Assert.Equal((false, (TimeOnly?)new TimeOnly(12, 0)), (await AfterAsync("change digest 1: without charts, hold until 12:00")) is var held ? (held.Look.Charts, held.HoldUntil) : default);
        Assert.Equal("Sexta do time", (await AfterAsync("mudar resumo 1: chamado Sexta do time")).Name);
        Assert.Equal("C2", (await AfterAsync("change digest 1: in #c2")).Destination.Channel);
        Assert.Contains("Say what is to be different", AnswerText.Of((await _bench.SayAsync("change digest 1: purple", channel: "C2"))!.Answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_tried_out_for_whoever_asks_alone_and_those_of_the_settings_are_listed_too()
    {
        await _bench.PressAsync((await _bench.SayAsync("send us a digest every monday at 8"))!, "Confirm");
        var test = (await _bench.SayAsync("test digest 1"))!;
        Assert.False(test.IsForAll);
        Assert.Contains("A test that only you see", AnswerText.Of(test.Answer), StringComparison.Ordinal);
        Assert.Contains("head of 2026-11-22", AnswerText.Of(test.Answer), StringComparison.Ordinal);
        Assert.Contains("settled", AnswerText.Of((await _bench.SayAsync("list digests"))!.Answer), StringComparison.Ordinal);
        Assert.Contains("settings file", AnswerText.Of((await _bench.SayAsync("delete digest settled", user: "U9", who: KpiBot.Access.Who.Admin))!.Answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_listed_paused_and_deleted()
    {
        await _bench.PressAsync((await _bench.SayAsync("send us leads every monday at 9"))!, "Confirm");
        Assert.Contains("1. Leads – Next: Nov 23, 2026 09:00.", AnswerText.Of((await _bench.SayAsync("my digests"))!.Answer), StringComparison.Ordinal);
        await _bench.SayAsync("pause digest 1");
        Assert.Equal(DigestPause.Asked, Assert.Single(await _bench.AllAsync<DigestSubscription>(DigestSubscription.Kind)).Paused);
        await _bench.SayAsync("retomar resumo leads");
        Assert.Null(Assert.Single(await _bench.AllAsync<DigestSubscription>(DigestSubscription.Kind)).Paused);
        await _bench.SayAsync("borrar resumen 1");
        Assert.Empty(await _bench.AllAsync<DigestSubscription>(DigestSubscription.Kind));
    }
}
