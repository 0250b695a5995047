namespace KpiBot.Tests.Host;

public sealed class AlertsCommandTests : IDisposable
{
    private readonly Console _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task Alerts_of_the_settings_are_listed_shown_and_replayed()
    {
        await _console.ImportDealsAsync();
        Assert.Equal(0, await _console.RunAsync("alerts", "list"));
        Assert.StartsWith("There are no alerts yet", _console.Out, StringComparison.Ordinal);
        foreach (var (setting, value) in new[] { ("Team", "T1"), ("Channel", "C1"), ("Owner", "U1"), ("When", "tell me when deals won in the last 90 days go above 1"), ("Escalate", "1 U2, 4 C2") }) _console.Settings[$"Alerts:wins:{setting}"] = value;
        Assert.Equal(0, await _console.RunAsync("alerts", "list"));
        Assert.Equal("settings-wins  wins  slack T1 C1  Deals won · last 90 days: above 1\n", _console.Out);
        Assert.Equal(0, await _console.RunAsync("alerts", "test", "wins", "--now", "2026-06-30"));
        Assert.Contains("Deals won · Apr 1 – Jun 29, 2026: 2", _console.Out, StringComparison.Ordinal);
        Assert.Contains("It is a breach now.", _console.Out, StringComparison.Ordinal);
        Assert.Equal(0, await _console.RunAsync("alerts", "replay", "wins", "--now", "2026-06-30"));
        Assert.Equal("wins would have fired 1 times in the 12 months before 2026-06-30:\n2026-05-12\n", _console.Out);
        Assert.Equal(0, await _console.RunAsync("alerts", "preview", "me avise quando negócios ganhos ficarem acima de 1", "--now", "2026-06-30"));
        Assert.Contains("Um novo alerta, como entendi:", _console.Out, StringComparison.Ordinal);
        Assert.Equal(2, await _console.RunAsync("alerts", "test", "nothing"));
    }

    [Theory]
    [InlineData("When", "the weather", "expected what to watch")]
    [InlineData("Escalate", "soon U2", "expected hours and ids")]
    [InlineData("QuietFrom", "late", "expected a time such as 18:00")]
    [InlineData("Language", "fr", "expected en, pt or es")]
    [InlineData("Team", "", "an alert needs it")]
    public async Task What_is_wrong_with_one_is_said(string setting, string value, string expected)
    {
        await _console.ImportDealsAsync();
        foreach (var (name, given) in new[] { ("Team", "T1"), ("Channel", "C1"), ("Owner", "U1"), ("When", "tell me when deals won go above 1") }) _console.Settings[$"Alerts:wins:{name}"] = given;
        _console.Settings[$"Alerts:wins:{setting}"] = value;
        Assert.Equal(2, await _console.RunAsync("alerts", "list"));
        Assert.Contains(expected, _console.Error, StringComparison.Ordinal);
    }
}
