using System.Globalization;
using System.Text;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Web.Gate;
using KpiBot.Web.Markup;
using KpiBot.Web.Pages;
using KpiBot.Web.Threads;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Web;

/// <summary>The rest of the lists on show, page by page, and each as a file: under a name that nobody can guess, for a while, read when it is fetched.</summary>
internal sealed class Lists(IAnsweringWorkspace workspace, TimeProvider time)
{
    public const string Path = "/records/{name}";
    public const string FilePath = "/records/{name}/csv";

    private readonly Bounded<Listed> _kept = new(Limits.Lists, TimeSpan.FromHours(4), time);

    /// <summary>Makes what is behind a list fetchable.</summary>
    public ListLinks Link(Listed listed)
    {
        var name = RandomId.Next();
        _kept.GetOrAdd(name, () => listed);
        return Links(name, listed, listed.Shown);
    }

    /// <summary>Sends the page of a list that begins behind so many records.</summary>
    public Task SendPageAsync(HttpContext context)
    {
        var name = Name(context);
        _ = int.TryParse(context.Request.Query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var from);
        if (_kept.Find(name) is not { } listed || workspace.Page(listed.Query, from, Limits.Records) is not { Records.Count: > 0 } page) return GoneAsync(context);
        var texts = PageTexts.Of(listed.Language);
        var blocks = RecordsTable.Page(listed.Query, page, from, workspace.State, listed.Language).ToList();
        var links = Links(name, listed with { Total = page.Total }, from + page.Records.Count);
        return Reply.PageAsync(context, StatusCodes.Status200OK, Reply.WantsPart(context.Request) ? ListHtml.Part(blocks, links, texts) : ListHtml.Page(blocks, links, texts));
    }

    /// <summary>Sends all of a list for a spreadsheet; its mark of UTF-8 is what makes one read accents.</summary>
    public async Task SendFileAsync(HttpContext context)
    {
        if (_kept.Find(Name(context)) is not { } listed)
        {
            await GoneAsync(context);
            return;
        }

        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{listed.Query.Kpis[0]}.csv\"";
        var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await using (writer)
        {
            foreach (var line in RecordsCsv.Lines(workspace.Records(listed.Query), workspace.State)) await writer.WriteLineAsync(line.AsMemory(), context.RequestAborted);
        }
    }

    private static ListLinks Links(string name, Listed listed, int seen) => new(
        seen < listed.Total && listed.Query.Top is null ? string.Create(CultureInfo.InvariantCulture, $"/records/{name}?from={seen}") : null, $"/records/{name}/csv");

    private static string Name(HttpContext context) => (string)context.Request.RouteValues["name"]!;

    private static Task GoneAsync(HttpContext context) => Reply.ProblemAsync(context, StatusCodes.Status404NotFound, texts => texts.ListGone);
}
