using System.Net;
using System.Text.RegularExpressions;
using KpiBot.Tests.Sample;
using Microsoft.Playwright;

namespace KpiBot.Tests.Web;

/// <summary>Records on the page: the rest of a list, and all of it as a file.</summary>
public partial class ListsTests(SampleWorkspace sample, Browser browser)
{
    private const string List = "list the deals won in the last 12 months";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_after_page_shows_every_record_once_and_the_file_holds_the_same_ones()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        using var ask = running.Post("/ask", new() { ["question"] = List });
        ask.Headers.Add("KpiBot-Part", "1");
        var html = await (await client.SendAsync(ask, Cancellation)).Content.ReadAsStringAsync(Cancellation);
        var file = FileLink().Match(html).Groups[1].Value;
        var ids = Ids(html);
        Assert.Equal(20, ids.Count);
        while (FurtherLink().Match(html) is { Success: true } further)
        {
            var response = await client.GetAsync(new Uri(further.Groups[1].Value, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            html = await response.Content.ReadAsStringAsync(Cancellation);
            ids.AddRange(Ids(html));
        }

        var csv = await client.GetAsync(new Uri(file, UriKind.Relative), Cancellation);
        Assert.Equal("attachment; filename=deals_won.csv", csv.Content.Headers.ContentDisposition?.ToString().Replace("\"", "", StringComparison.Ordinal));
        var bytes = await csv.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string[] lines = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("id,status,closedAt,", lines[0], StringComparison.Ordinal);
        Assert.True(ids.Count > 70, $"{ids.Count} records are too few to be a test.");
        Assert.Equal(ids, lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(running.Failures);
    }

    [Theory]
    [InlineData("/records/guess")]
    [InlineData("/records/guess?from=20")]
    [InlineData("/records/guess/csv")]
    public async Task A_list_that_is_not_kept_any_more_says_so(string path)
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("This list is no longer kept here. Ask for the records again.", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_is_shown_below_by_the_keyboard_and_read_out()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address);
        await page.GetByLabel("Your question").FillAsync(List);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show more" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".answer .table").Nth(1).WaitForAsync();
        Assert.Equal(70, await page.Locator(".answer tbody tr").CountAsync());
        Assert.Matches("Deals won: 21–70 of [0-9]+ records", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        Assert.True(await page.Locator(".answer .table").Nth(1).EvaluateAsync<bool>("table => table === document.activeElement"));
        Assert.Equal(1, await page.Locator("article").CountAsync());
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download all as CSV" }).ClickAsync());
        Assert.Equal("deals_won.csv", download.SuggestedFilename);
    }

    [Fact]
    public async Task More_is_a_page_of_its_own_without_the_script()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address, options: new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "pt-BR" });
        await page.GetByLabel("Sua pergunta").FillAsync("listar os negócios ganhos nos últimos 12 meses");
        await page.GetByRole(AriaRole.Button, new() { Name = "Perguntar", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mostrar mais" }).ClickAsync();
        await page.Locator("text=21–70 de").WaitForAsync();
        Assert.Equal(50, await page.Locator("tbody tr").CountAsync());
        Assert.Equal("pt", await page.Locator("html").GetAttributeAsync("lang"));
    }

    private static List<string> Ids(string html) => [.. RowHeader().Matches(html).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("<th scope=\"row\">([^<]*)</th>")]
    private static partial Regex RowHeader();

    [GeneratedRegex("class=\"further\" href=\"([^\"]*)\"")]
    private static partial Regex FurtherLink();

    [GeneratedRegex("href=\"([^\"]*)\" download")]
    private static partial Regex FileLink();
}
