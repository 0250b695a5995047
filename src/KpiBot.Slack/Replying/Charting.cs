using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Slack.Api;
using KpiBot.Slack.Installing;

namespace KpiBot.Slack.Replying;

/// <summary>Uploads the pictures of an answer's charts, where the workspace may not take Slack's own. A picture that cannot be uploaded is left out: its figures stand in the answer too.</summary>
/// <param name="charts">Draws them; null where nothing can.</param>
internal sealed class Charting(IChartRenderer? charts)
{
    private const int Most = 2;

    public async Task<IReadOnlyDictionary<Chart, FileId>> UploadAsync(Answer answer, SlackWorkspace workspace, CancellationToken cancellation)
    {
        var files = new Dictionary<Chart, FileId>(ReferenceEqualityComparer.Instance);
        if (charts is null || workspace.Client.Chat.TakesRichest == true) return files;
        foreach (var picture in answer.Blocks.OfType<Block.Picture>().Take(Most))
        {
            var png = charts.Png(picture.Chart, ChartTheme.Light);
            if (await workspace.Client.Files.UploadAsync("chart.png", png, picture.Chart.Alternative, cancellation) is SlackOutcome<Uploaded>.Done done) files[picture.Chart] = done.Value.File;
        }

        return files;
    }
}
