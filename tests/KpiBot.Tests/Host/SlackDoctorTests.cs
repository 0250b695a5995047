using KpiBot.Host;
using KpiBot.Tests.Slack;
using KpiBot.Tests.Slack.StandIn;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Tests.Host;

public class SlackDoctorTests
{
    [Fact]
    public async Task What_works_and_what_is_missing_is_said()
    {
        var world = new SlackWorld { Scopes = "app_mentions:read,chat:write" };
        await using var slack = await StandInSlack.StartAsync(world);
        var (code, said) = await DoctorAsync(slack);
        Assert.Equal(1, code);
        Assert.Contains("ok    Slack         Slack:BotToken is KpiBot's in the workspace T1.", said, StringComparison.Ordinal);
        Assert.Contains("FAIL  Slack         KpiBot lacks assistant:write, channels:read, commands, files:write, groups:read, im:history, im:read, im:write, users:read", said, StringComparison.Ordinal);
        Assert.Contains("note  Slack         Without channels:history and groups:history", said, StringComparison.Ordinal);
        Assert.Contains("clock agrees", said, StringComparison.Ordinal);

        world.Scopes = new SlackWorld().Scopes;
        (code, said) = await DoctorAsync(slack);
        Assert.Equal(0, code);
        Assert.Contains("KpiBot has every right that it needs.", said, StringComparison.Ordinal);

        world.FateOf = (_, _) => Fate.TokenRevoked;
        (code, said) = await DoctorAsync(slack);
        Assert.Equal(1, code);
        Assert.Contains("FAIL  Slack         Slack does not accept Slack:BotToken (token_revoked)", said, StringComparison.Ordinal);
        world.FateOf = (_, _) => Fate.Page;
        Assert.Contains("FAIL", (await DoctorAsync(slack)).Said, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> DoctorAsync(StandInSlack slack)
    {
        using var output = new StringWriter();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Data:Folder", Path.Combine(Path.GetTempPath(), "kpibot-no-such-folder")), new("Slack:ApiUrl", slack.ApiUrl), new("Slack:SigningSecret", Signed.Secret), new("Slack:BotToken", FakeSlack.Token)]).Build();
        var code = await CommandLine.RunAsync(["doctor"], new Terminal(TextReader.Null, output, output, false), () => settings, TimeProvider.System, isDevelopment: true, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
