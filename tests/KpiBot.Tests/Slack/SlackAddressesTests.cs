using KpiBot.Access;
using KpiBot.Slack;

namespace KpiBot.Tests.Slack;

public sealed class SlackAddressesTests
{
    private static readonly SlackAddresses Real = new("https://slack.com/api/", isDevelopment: false);

    [Theory]
    [InlineData("https://slack.com/api/", false, true)]
    [InlineData("https://slack.com/api", false, true)]
    [InlineData("http://slack.com/api/", true, false)]
    [InlineData("https://slack.com:444/api/", true, false)]
    [InlineData("https://slack.com.evil.example/api/", true, false)]
    [InlineData("https://evil.example/slack.com/", true, false)]
    [InlineData("https://slack.com@evil.example/", true, false)]
    [InlineData("https://evil.example\\@slack.com/", true, false)]
    [InlineData("https://user@slack.com/api/", true, false)]
    [InlineData("https://sl\u0430ck.com/api/", true, false)]
    [InlineData("http://127.0.0.1:4003/api/", true, true)]
    [InlineData("http://localhost:4003/api/", true, true)]
    [InlineData("http://127.0.0.1:4003/api/", false, false)]
    [InlineData("http://[::1]:4003/", false, false)]
    [InlineData("http://10.0.0.1/", true, false)]
    [InlineData("https://slack.com/api/?x=", false, false)]
    [InlineData("slack.com", false, false)]
    [InlineData("", true, false)]
    public void Tokens_go_to_Slack_alone_or_in_development_to_this_machine(string url, bool isDevelopment, bool isAccepted) => Assert.Equal(isAccepted, SlackAddresses.Problem(url, isDevelopment) is null);

    [Theory]
    [InlineData("https://hooks.slack.com/commands/1/2/3", true)]
    [InlineData("https://HOOKS.slack.com/x", true)]
    [InlineData("http://hooks.slack.com/x", false)]
    [InlineData("https://hooks.slack.com:8443/x", false)]
    [InlineData("https://slack.com/x", false)]
    [InlineData("https://hooks.slack.com.evil.example/x", false)]
    [InlineData("https://hooks.slack.com@evil.example/x", false)]
    [InlineData("https://evil@hooks.slack.com/x", false)]
    [InlineData("http://127.0.0.1/x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/relative", false)]
    public void An_answer_goes_to_Slacks_hooks_alone(string url, bool isAllowed) => Assert.Equal(isAllowed, Real.IsResponse(new Uri(url, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData("wss://wss-primary.slack.com/link/?ticket=1", true)]
    [InlineData("ws://wss-primary.slack.com/link/", false)]
    [InlineData("wss://evilslack.com/", false)]
    [InlineData("wss://slack.com.evil.example/", false)]
    [InlineData("wss://169.254.169.254/", false)]
    public void A_socket_leads_to_Slack_alone(string url, bool isAllowed) => Assert.Equal(isAllowed, Real.IsSocket(new Uri(url)));

    [Theory]
    [InlineData("https://files.slack.com/upload/v1/ABC", true)]
    [InlineData("https://files.slack.com.evil.example/upload", false)]
    [InlineData("http://files.slack.com/upload", false)]
    public void A_file_goes_to_Slacks_files_alone(string url, bool isAllowed) => Assert.Equal(isAllowed, Real.IsUpload(new Uri(url)));

    [Fact]
    public void Settings_that_cannot_be_used_are_named()
    {
        var good = new SlackSettings { BotToken = Secret.Of("xoxb-1"), SigningSecrets = [Secret.Of(Signed.Secret)] };
        Assert.Null(good.Problem());
        Assert.Null((good with { SigningSecrets = [], AppToken = Secret.Of("xapp-1") }).Problem());
        Assert.Contains("Slack:SigningSecret", (good with { SigningSecrets = [] }).Problem(), StringComparison.Ordinal);
        Assert.Contains("Slack:SigningSecret", (good with { SigningSecrets = [Secret.None], AppToken = Secret.Of("xapp-1") }).Problem(), StringComparison.Ordinal);
        Assert.Contains("Slack:BotToken", (good with { BotToken = Secret.None }).Problem(), StringComparison.Ordinal);
        Assert.Contains("Slack:BotToken", (good with { BotToken = Secret.Of("xoxp-1") }).Problem(), StringComparison.Ordinal);
        Assert.Contains("Slack:AppToken", (good with { AppToken = Secret.Of("xoxb-1") }).Problem(), StringComparison.Ordinal);
        Assert.Contains("Slack:ClientSecret", (good with { ClientId = "1" }).Problem(), StringComparison.Ordinal);
        Assert.Contains("Development", (good with { ApiUrl = "http://127.0.0.1:1/" }).Problem(), StringComparison.Ordinal);
        Assert.Null((good with { ApiUrl = "http://127.0.0.1:1/", IsDevelopment = true }).Problem());
    }
}
