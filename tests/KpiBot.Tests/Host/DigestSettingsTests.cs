using KpiBot.Digests;
using KpiBot.Host;
using KpiBot.Host.Settings;
using KpiBot.Kpis;
using KpiBot.Periods;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace KpiBot.Tests.Host;

/// <summary>Digests of the settings.</summary>
public sealed class DigestSettingsTests
{
    private static readonly (string Name, string Value)[] Usual = [("Team", "T1"), ("Channel", "C1"), ("Owner", "U1")];

    [Fact]
    public void Every_setting_finds_its_place()
    {
        var digest = Of(("Every", "Month"), ("Day", "last"), ("At", "08:30"), ("Zone", "America/Sao_Paulo"), ("Language", "pt"), ("Audience", "sales"), ("Sections", "pace, Pipeline"), ("HoldUntil", "12:00"), ("Question", "cac last month"));
        Assert.Equal(
            new Schedule { Every = Recurrence.Month, DayOfMonth = null, At = new TimeOnly(8, 30), Zone = "America/Sao_Paulo", From = new DateOnly(2024, 1, 1) }, digest.Schedule);
        Assert.Equal(("settings-month", "month", "U1", "slack T1 C1", "cac last month", new TimeOnly(12, 0)), (digest.Id, digest.Name, digest.Owner, $"{digest.Destination}", digest.Question, digest.HoldUntil));
        Assert.Equal((Language.Portuguese, DigestAudience.Sales, [DigestSection.Pace, DigestSection.Pipeline]), (digest.Look.Language, digest.Look.Audience, digest.Look.Sections));
    }

    [Theory]
    [InlineData("Every", "fortnight")]
    [InlineData("Every", "0")]
    [InlineData("Weekday", "someday")]
    [InlineData("Day", "32")]
    [InlineData("At", "9")]
    [InlineData("At", "24:00")]
    [InlineData("HoldUntil", "08:00")]
    [InlineData("Zone", "America/Nowhere")]
    [InlineData("Language", "de")]
    [InlineData("Audience", "everyone")]
    [InlineData("Sections", "Pace, Weather")]
    public void What_cannot_be_used_is_named(string setting, string value) =>
        Assert.Contains($"Digests:month:{setting} is ", Assert.Throws<UsageException>(() => Of((setting, value))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task They_are_listed_and_shown_by_name()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        foreach (var (name, value) in Usual) console.Settings[$"Digests:monday:{name}"] = value;
        console.Settings["Digests:monday:Language"] = "pt";
        Assert.Equal(0, await console.RunAsync("digest", "list"));
        Assert.Equal("monday (settings-monday): every Monday at 09:00 America/Sao_Paulo to slack T1 C1, next 2026-07-06\n", console.Out);
        Assert.Equal(0, await console.RunAsync("digest", "preview", "Monday"));
        Assert.StartsWith("Marketing e vendas", console.Out, StringComparison.Ordinal);
        Assert.Equal(2, await console.RunAsync("digest", "preview", "tuesday"));
        Assert.Contains("There are: monday.", console.Error, StringComparison.Ordinal);
        Assert.Equal(2, await console.RunAsync("digest", "send", "monday"));
        Assert.Contains("No chat is set up", console.Error, StringComparison.Ordinal);
    }

    private static DigestSubscription Of(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Usual.Concat(settings).Select(setting => KeyValuePair.Create<string, string?>($"Digests:month:{setting.Name}", setting.Value))).Build();
        return AppSettings.Of(configuration).Digests["month"].Of("month", "UTC", "", Instant.FromUtc(2026, 1, 1, 0, 0));
    }
}
