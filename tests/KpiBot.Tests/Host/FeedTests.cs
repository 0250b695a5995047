using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Host;

public sealed class FeedTests : IDisposable
{
    private const string Titles = "kpi,unit,currency,from,to,period,dimension,member,value,numerator,denominator,n,target,to_date,no_value,caveats,definition,data_as_of,data_incomplete";

    private readonly Console _console = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_token_reads_the_figures_that_a_question_gets()
    {
        await _console.ImportDealsAsync();
        var token = await TokenAsync("bi", "win_rate,revenue_won", "--by", "region");
        await using var host = await StartAsync();
        var (status, body, headers) = await GetAsync(host, "win_rate.csv?by=region&from=2026-04-01&to=2026-06-30", token);
        Assert.Equal(HttpStatusCode.OK, status);
        var lines = body.Split("\r\n");
        Assert.Equal(Titles, lines[0]);
        Assert.StartsWith("win_rate,ratio,,2026-04-01,2026-06-30,,region,West,0.666666666667,2,3,3,,false,,,\"Deals won divided by", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("win_rate,ratio,,2026-04-01,2026-06-30,,region,East,0,0,1,1,,false,,", lines[2], StringComparison.Ordinal);
        Assert.Equal("2026-07-01T02:59:59.999Z", headers.GetValues("KpiBot-Data-As-Of").Single());
        Assert.Equal("false", headers.GetValues("KpiBot-Data-Incomplete").Single());
        Assert.Equal("text/csv; charset=utf-8", (await AnswerAsync(host, "win_rate.csv", token)).Content.Headers.ContentType!.ToString());

        (_, body, _) = await GetAsync(host, "revenue_won.json?grain=month&period=last_quarter", token);
        Assert.Equal(0, await _console.RunAsync("ask", "revenue won by month last quarter", "--json", "--now", "2026-07-01"));
        var (feed, asked) = (JsonNode.Parse(body)!, JsonNode.Parse(_console.Out)!["results"]![0]!["rows"]!.AsArray());
        Assert.Equal(asked.Select(row => ((string?)row!["key"], (decimal?)row["value"])), feed["rows"]!.AsArray().Select(row => ((string?)row!["period"], (decimal?)row["value"])));
        Assert.Equal(("BRL", "2026-04-01", "2026-04-30"), ((string?)feed["currency"], (string?)feed["rows"]![0]!["from"], (string?)feed["rows"]![0]!["to"]));
    }

    [Fact]
    public async Task Every_shape_of_a_request_has_the_same_columns()
    {
        await _console.ImportDealsAsync();
        var token = await TokenAsync("bi", "win_rate,open_pipeline", "--by", "region,owner");
        await using var host = await StartAsync();
        foreach (var query in (string[])["", "?grain=quarter", "?grain=week", "?by=owner", "?by=region&grain=month&from=2026-04-01&to=2026-06-30", "?period=this+year&grain=month"])
        {
            foreach (var kpi in (string[])["win_rate", "open_pipeline"])
            {
                var (status, body, _) = await GetAsync(host, $"{kpi}.csv{query}", token);
                Assert.True(status == HttpStatusCode.OK, body);
                Assert.StartsWith(Titles + "\r\n", body, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_copy_that_is_still_good_is_not_sent_again_and_another_follows_new_data()
    {
        await _console.ImportDealsAsync();
        var token = await TokenAsync("bi", "win_rate");
        await using var host = await StartAsync();
        var (_, _, headers) = await GetAsync(host, "win_rate.csv", token);
        var tag = headers.ETag!;
        var (status, body, again) = await GetAsync(host, "win_rate.csv", token, tag.Tag);
        Assert.Equal((HttpStatusCode.NotModified, "", tag), (status, body, again.ETag));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(host, "win_rate.csv", token, "\"another\"")).Status);
        Assert.True(headers.CacheControl is { Private: true, NoCache: true, NoStore: false });
    }

    [Fact]
    public async Task Nothing_is_said_to_whoever_has_no_token_and_a_revoked_one_stops_at_once()
    {
        await _console.ImportDealsAsync();
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(host, "win_rate.csv", null)).Status);
        var token = await TokenAsync("bi", "win_rate", "--by", "region", "--until", "2026-07-02");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(host, "win_rate.csv", token)).Status);
        foreach (var wrong in (string[])["", "kpf_", token[..^1], token + "x", token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), token.ToUpperInvariant()])
            Assert.Equal((HttpStatusCode.Unauthorized, ""), await StatusOf(host, "win_rate.csv", wrong));
        Assert.Equal((HttpStatusCode.Unauthorized, ""), await StatusOf(host, $"win_rate.csv?token={token}", null));
        foreach (var path in (string[])["revenue_won.csv", "nothing.csv", "win_rate.xml", "win_rate", ".csv", "win_rate.csv?by=owner", "win_rate.csv?by=nothing", "win_rate.csv?by=region&by=owner"])
            Assert.Equal((HttpStatusCode.NotFound, ""), await StatusOf(host, path, token));
        Assert.DoesNotContain(token, File.ReadAllText(Path.Combine(_console.Data, "feeds.json")), StringComparison.Ordinal);
        Assert.DoesNotContain(token[4..], File.ReadAllText(Path.Combine(_console.Data, "feeds.json")), StringComparison.Ordinal);

        Assert.Equal(0, await _console.RunAsync("feed", "list"));
        Assert.Equal("bi: win_rate, by region; made 2026-07-01, until 2026-07-02\n", _console.Out);
        _time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(host, "win_rate.csv", token)).Status);
        var other = await TokenAsync("sheet", "win_rate");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(host, "win_rate.csv", other)).Status);
        Assert.Equal(0, await _console.RunAsync("feed", "revoke", "sheet"));
        Assert.Equal((HttpStatusCode.Unauthorized, ""), await StatusOf(host, "win_rate.csv", other));
    }

    [Fact]
    public async Task A_request_that_cannot_be_read_says_what_is_wrong()
    {
        await _console.ImportDealsAsync();
        var token = await TokenAsync("bi", "win_rate", "--by", "activity_type");
        await using var host = await StartAsync();
        foreach (var (query, problem) in ((string, string)[])
        [
            ("?grain=decade", "grain is \"decade\": expected day, week"),
            ("?from=2026-13-01", "from is"),
            ("?to=2026-01-01", "to has no from."),
            ("?from=2026-02-01&to=2026-01-01", "to comes before from."),
            ("?from=2026-01-01&period=last+year", "give either period, or from and to."),
            ("?period=when+pigs+fly", "period is not understood"),
            ("?period=last+year+in+West", "period is not understood"),
            ("?grain=day&from=1990-01-01", "that is more than 1500 units of time"),
            ("?limit=3", "\"limit\" is not known"),
            ("?grain=", "grain must have one value."),
            ("?by=activity_type", "win_rate cannot be broken down by \"activity_type\"."),
        ])
        {
            var (status, body, _) = await GetAsync(host, "win_rate.csv" + query, token);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.StartsWith(problem, (string?)JsonNode.Parse(body)!["error"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_to_wait()
    {
        await _console.ImportDealsAsync();
        var token = await TokenAsync("bi", "win_rate");
        await using var host = await StartAsync();
        var seen = new List<HttpStatusCode>();
        for (var call = 0; call < 61; call++) seen.Add((await GetAsync(host, "win_rate.csv", token)).Status);
        Assert.Equal((60, 1), (seen.Count(status => status == HttpStatusCode.OK), seen.Count(status => status == HttpStatusCode.TooManyRequests)));
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(host, "win_rate.csv", token)).Status);
    }

    [Fact]
    public async Task A_value_of_the_data_that_a_spreadsheet_would_run_stays_text()
    {
        _console.File("deals.csv", "id,status,created,closed,region\nd1,won,2026-01-05,2026-04-10,\"=cmd|' /C calc'!A0\"\nd2,won,2026-01-05,2026-04-10,\"@a,\"\"b\"\"\"\n");
        var mapping = _console.File("mapping.json", """{"source": "crm", "files": [{"file": "deals.csv", "record": "deal", "id": "id", "fields": {"status": "status", "createdAt": "created", "closedAt": "closed", "region": "region"}}]}""");
        Assert.Equal(0, await _console.RunAsync("import", mapping));
        var token = await TokenAsync("bi", "win_rate", "--by", "region");
        await using var host = await StartAsync();
        var (_, body, _) = await GetAsync(host, "win_rate.csv?by=region&period=last+quarter", token);
        Assert.Contains(",region,'=cmd|' /C calc'!A0,1,", body, StringComparison.Ordinal);
        Assert.Contains(",region,\"'@a,\"\"b\"\"\",1,", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"a b\" is no name for a feed", "a b", "--kpis", "win_rate")]
    [InlineData("\"nothing\" is no KPI", "bi", "--kpis", "win_rate,nothing")]
    [InlineData("\"Region\" is no dimension", "bi", "--kpis", "win_rate", "--by", "Region")]
    [InlineData("--until soon is no day", "bi", "--kpis", "win_rate", "--until", "soon")]
    [InlineData("--kpis names none", "bi", "--kpis", ",")]
    public async Task A_token_that_cannot_be_made_says_why(string sentence, params string[] args)
    {
        await _console.ImportDealsAsync();
        Assert.Equal(2, await _console.RunAsync(["feed", "create", .. args]));
        Assert.StartsWith(sentence, _console.Error, StringComparison.Ordinal);
        Assert.Equal(2, await _console.RunAsync("feed", "revoke", "bi"));
        await TokenAsync("bi", "win_rate");
        Assert.Equal(2, await _console.RunAsync("feed", "create", "bi", "--kpis", "win_rate"));
        Assert.StartsWith("There is a feed called bi already", _console.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _console.Dispose();

    private Task<ServedFolder> StartAsync() => ServedFolder.StartAsync(_console.Data, [], _time);

    private async Task<string> TokenAsync(string name, string kpis, params string[] more)
    {
        Assert.Equal(0, await _console.RunAsync(["feed", "create", name, "--kpis", kpis, .. more]));
        return _console.Out.TrimEnd();
    }

    private static async Task<(HttpStatusCode, string)> StatusOf(ServedFolder host, string path, string? token)
    {
        var (status, body, _) = await GetAsync(host, path, token);
        return (status, body);
    }

    private static async Task<(HttpStatusCode Status, string Body, HttpResponseHeaders Headers)> GetAsync(ServedFolder host, string path, string? token, string? tag = null)
    {
        var response = await AnswerAsync(host, path, token, tag);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers);
    }

    private static async Task<HttpResponseMessage> AnswerAsync(ServedFolder host, string path, string? token, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/feeds/{path}", UriKind.Relative));
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
