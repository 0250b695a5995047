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

    [Fact]
    public async Task Slack_looks_at_messages_of_the_sample_without_a_token()
    {
        var world = new SlackWorld();
        await using var slack = await StandInSlack.StartAsync(world);
        var (code, said) = await DoctorAsync(slack, "--validate-blocks");
        Assert.Equal(0, code);
        Assert.Contains("ok    Blocks        Slack takes \"win rate by region last quarter\" in every form.", said, StringComparison.Ordinal);
        Assert.All(world.Calls.Where(call => call.Method == "blocks.validate"), call => Assert.Equal("", call.Authorization));
        world.BlockFaults = ["too_long"];
        (code, said) = await DoctorAsync(slack, "--validate-blocks");
        Assert.Equal(1, code);
        Assert.Contains("FAIL  Blocks        help, form 1: /blocks/0 too_long: it is so", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> DoctorAsync(StandInSlack slack, params string[] options)
    {
        using var output = new StringWriter();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Data:Folder", Path.Combine(Path.GetTempPath(), "kpibot-no-such-folder")), new("Slack:ApiUrl", slack.ApiUrl), new("Slack:SigningSecret", Signed.Secret), new("Slack:BotToken", FakeSlack.Token)]).Build();
        var code = await CommandLine.RunAsync(["doctor", .. options], new Terminal(TextReader.Null, output, output, false), () => settings, TimeProvider.System, isDevelopment: true, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
