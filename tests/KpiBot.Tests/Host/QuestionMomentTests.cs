using KpiBot.Host;
using KpiBot.Host.Threads;
using KpiBot.Kpis;
using KpiBot.Periods;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Host;

public class QuestionMomentTests
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 3, 31, 23, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(null, "America/Sao_Paulo", "2026-03-31")]
    [InlineData(null, "Europe/Madrid", "2026-04-01")]
    [InlineData("2017-12-31", "Europe/Madrid", "2017-12-31")]
    [InlineData("2017-12-31T23:30:00Z", "Europe/Madrid", "2018-01-01")]
    [InlineData("2017-12-31T23:30:00-03:00", "UTC", "2018-01-01")]
    public void An_instant_becomes_a_day_in_the_workspaces_zone_and_a_day_stays_one(string? now, string zone, string today) =>
        Assert.Equal(today, QuestionMoment.Of(now, null, null, Time).Today(new BusinessCalendar { Zone = zone }).ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("31/12/2017", null, null, "--now")]
    [InlineData("2017-02-30", null, null, "--now")]
    [InlineData(null, "Mars/Olympus", null, "--tz")]
    [InlineData(null, null, "de", "--lang")]
    public void What_cannot_be_read_is_named(string? now, string? zone, string? language, string option) =>
        Assert.Contains(option, Assert.Throws<UsageException>(() => QuestionMoment.Of(now, zone, language, Time)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_language_may_carry_its_country() => Assert.Equal(Language.Portuguese, QuestionMoment.Of(null, null, "pt-BR", Time).Language);
}
