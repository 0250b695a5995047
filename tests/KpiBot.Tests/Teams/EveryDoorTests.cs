using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using KpiBot.Tests.Slack;
using KpiBot.Tests.Slack.StandIn;

namespace KpiBot.Tests.Teams;

/// <summary>One running host, asked the same question through each of its doors: Slack, Teams, the page and, beside it, the terminal.</summary>
public sealed partial class EveryDoorTests : IAsyncLifetime
{
    private const string Password = "long enough a password";

    private static readonly string[] Questions =
    [
        "win rate in q2 2026", "win rate by region in q2 2026", "revenue won by month in 2026", "deals won in 2026", "average deal size in q2 2026", "sales cycle in 2026", "list the deals won in q2 2026", "win rate q2 2026 vs q1 2026",
        "qual a taxa de ganho por região no 2º trimestre de 2026?", "receita ganha por mês em 2026", "por que a receita ganha mudou em maio de 2026?", "negócios ganhos em 2026",
        "tasa de cierre por región en el segundo trimestre de 2026", "ingresos ganados por mes en 2026", "¿cuántos negocios ganados hubo en 2026?", "why did revenue won change in may 2026?",
    ];

    private readonly RunningTeams _host = new();
    private readonly SlackWorld _world = new();
    private StandInSlack? _slack;
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    private SlackSender? _sender;
    private string? _session;

    public async ValueTask InitializeAsync()
    {
        _slack = await StandInSlack.StartAsync(_world);
        (_host.Settings["Slack:ApiUrl"], _host.Settings["Slack:SigningSecret"], _host.Settings["Slack:BotToken"], _host.Settings["Data:LateAfterHours"]) = (_slack.ApiUrl, Signed.Secret, FakeSlack.Token, "10000");
        _host.Settings["Web:Password"] = Password;
        await _host.InitializeAsync();
        _sender = new SlackSender(new Uri(_host.Url), Signed.Secret);
    }

    [Fact]
    public async Task The_same_question_gives_the_same_numbers_through_every_door()
    {
        foreach (var (at, question) in Questions.Index())
        {
            // One person may ask fifteen questions a minute.
            var user = "U" + (1 + (at % 2));
            _world.Channels["D" + at] = new() { ["id"] = "D" + at, ["is_im"] = true, ["user"] = user };
            await _host.AskAsync(question, "a:door" + at, "personal", "5" + at, "e" + at);
            await _sender!.AskAsync("EvD" + at, question, TsOf(at), "D" + at, user, thread: TsOf(at));
        }

        foreach (var (at, question) in Questions.Index())
        {
            var terminal = Numbers((await _host.CommandAsync("ask", question)).Said);
            Assert.NotEmpty(terminal);
            var teams = (await _host.SeeAsync(sent => sent.Conversation == "a:door" + at && sent.Text.Length > 0)).Text;
            foreach (var (door, said) in new[] { ("Teams", teams), ("Slack", await SlackAsync(TsOf(at))), ("the page", await PageAsync(question)) })
            {
                var numbers = Numbers(said);
                Assert.True(terminal.IsSubsetOf(numbers), $"{question}: {door} lacks {string.Join(" ", terminal.Except(numbers))} in: {said}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _sender?.Dispose();
        _http.Dispose();
        await _host.DisposeAsync();
        await _slack!.DisposeAsync();
    }

    private async Task<string> SlackAsync(string ts)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (_world.Ledger.FirstOrDefault(seen => seen.Thread == ts) is { Blocks: { } blocks }) return string.Join('\n', BlockReader.Texts(blocks));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"Slack saw no answer: {string.Join(" | ", _world.Ledger.Select(seen => $"{seen.Channel} {seen.Thread} {seen.Text}"))}");
    }

    private async Task<string> PageAsync(string question)
    {
        _session ??= (await PostAsync("/sign-in", "password", Password)).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var response = await PostAsync("/ask", "question", question);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(Tag().Replace(page, " "));
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string field, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.Url + path) { Content = new FormUrlEncodedContent(new Dictionary<string, string> { [field] = value }) };
        request.Headers.Add("Origin", _host.Url);
        if (_session is not null) request.Headers.Add("Cookie", _session);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string TsOf(int at) => string.Create(CultureInfo.InvariantCulture, $"1763849{at:000}.000100");

    /// <summary>Every numeral, once.</summary>
    private static HashSet<string> Numbers(string text) => [.. Numeral().Matches(text).Select(match => match.Value.TrimEnd('.', ','))];

    [GeneratedRegex(@"\d[\d.,]*%?")]
    private static partial Regex Numeral();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
