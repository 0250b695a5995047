using KpiBot.Answers.Composition;
using KpiBot.Host.Workspaces;
using KpiBot.Slack.Blocks;
using KpiBot.Slack.Installing;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot doctor --validate-blocks</c> has Slack itself look at answers of every shape, always of the sample: nothing of one's own data is sent.</summary>
internal static class BlockDoctor
{
    private static readonly string[] Questions =
        ["how are we doing", "win rate by region last quarter", "revenue won by month this year", "why did win rate change last quarter", "list the deals won last month", "conversion rate", "what is CAC", "help"];

    /// <summary>Whether Slack takes all of them.</summary>
    public static async Task<bool> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var isWell = true;
        using var workspace = OpenWorkspace.Read(await SampleWorkspace.EnsureAsync(context, cancellation), zone: null, second: null);
        var today = workspace.Calendar.DayOf(NodaTime.Instant.FromDateTimeOffset(context.Time.GetUtcNow()));
        foreach (var question in Questions)
        {
            var answer = Composer.Of(await workspace.AskAsync(question, today, null, null, cancellation));
            var messages = AnswerRenderer.Render(answer, new Rendering { Token = _ => "token", UsesNative = true });
            foreach (var check in await BlockCheck.RunAsync(context.Settings.Slack.SettingsOf(context.IsDevelopment, null), question, messages, context.Time, cancellation))
            {
                isWell &= check.IsWell != false;
                await context.Terminal.Out.WriteLineAsync($"  {(check.IsWell switch { true => "ok  ", false => "FAIL", null => "note" })}  Blocks        {check.Sentence}");
            }
        }

        return isWell;
    }
}
