using System.Text;
using CsCheck;
using KpiBot.Connectors.Rest;
using KpiBot.Connectors.Rest.Mappings;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Connectors.Rest;

public sealed class RestSourceReaderTests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(Checkout.Root, "samples", "sources", "impulsa.json"));
    private static readonly byte[] Interesting = [0, (byte)'"', (byte)',', (byte)'\n', (byte)'{', (byte)'}', (byte)'[', (byte)':', (byte)'\\', (byte)'/', (byte)'~', (byte)'9', (byte)'?', 0x80, 0xC3, 0xFF];

    private static readonly Gen<(int Place, int Kind, int Value)[]> Mutations = Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 4], Gen.Int[0, 255]).Array[1, 4];

    [Fact]
    public void The_sample_can_be_used()
    {
        var source = Assert.IsType<RestResult.Read>(Read(Sample)).Source;
        Assert.Equal(("impulsa", 30, "BRL", "America/Sao_Paulo"), (source.Source, source.PerMinute, source.Home.Currency, source.Home.Zone));
        Assert.Equal(["users", "stages", "companies", "deals"], source.Streams.Select(stream => stream.Name));
    }

    [Theory]
    [InlineData("https://api.impulsa.example/v1/", "https://api.impulsa.example/v1", "address: \"https://api.impulsa.example/v1\" is no address that ends with a slash; expected one such as https://api.example.com/v1/.")]
    [InlineData("https://api.impulsa.example/v1/", "http://api.impulsa.example/v1/", "address: is \"http://api.impulsa.example/v1/\": the token is sent to https://api.impulsa.example alone.")]
    [InlineData("https://api.impulsa.example/v1/", "https://user:pw@api.impulsa.example/", "address: is an address with a query, a fragment or a password: expected one such as https://api.example.com/v1/.")]
    [InlineData("https://api.impulsa.example/v1/", "http://127.0.0.1:5000/", "address: is \"http://127.0.0.1:5000/\": an address of this machine is accepted only in the Development environment (DOTNET_ENVIRONMENT=Development).")]
    [InlineData("\"kind\": \"header\", \"name\": \"X-Api-Key\"", "\"kind\": \"oauth\"", "auth.kind: \"oauth\" is not known; expected bearer, header, basic.")]
    [InlineData("\"name\": \"X-Api-Key\"", "\"name\": \"X Api\\nKey\"", "auth.name: \"X Api\\nKey\" is no name of a header; expected one such as X-Api-Key.")]
    [InlineData("\"kind\": \"header\", \"name\": \"X-Api-Key\"", "\"kind\": \"bearer\", \"token\": \"abc\"", "auth.token: does not belong in this file: secrets stand in the settings, KPIBOT_REST__NAME__SECRET.")]
    [InlineData("\"requestsPerMinute\": 30", "\"requestsPerMinute\": 0", "requestsPerMinute: must be a whole number from 1 to 6000.")]
    [InlineData("\"path\": \"empresas\"", "\"path\": \"https://evil.example/\"", "streams[2].path: \"https://evil.example/\" leads away from the source's address; expected a path below it, such as deals or deals?status=all.")]
    [InlineData("\"path\": \"empresas\"", "\"path\": \"//evil.example/x\"", "streams[2].path: \"//evil.example/x\" leads away from the source's address; expected a path below it, such as deals or deals?status=all.")]
    [InlineData("\"path\": \"empresas\"", "\"path\": \"../admin\"", "streams[2].path: \"../admin\" leads away from the source's address; expected a path below it, such as deals or deals?status=all.")]
    [InlineData("\"path\": \"empresas\"", "\"path\": \"empresas?token=abc\"", "streams[2].path: holds what looks like a secret: it would stand in logs on the way; secrets go in a header, see \"auth\".")]
    [InlineData("\"total\": \"/meta/total\"", "\"total\": \"meta.total\"", "streams[2].total: \"meta.total\" is no place in JSON; expected one such as /data or /customer/id (RFC 6901).")]
    [InlineData("\"record\": \"account\"", "\"record\": \"acount\"", "streams[2].record: \"acount\" is not known (did you mean \"account\"?); expected lead, deal, stage_change, line_item, account, product, activity, touch, spend, ad_result, email_result, web_traffic, contract, order, ticket, survey, usage, target, exchange_rate.")]
    [InlineData("\"name\": \"/nome\"", "\"name\": \"nome\"", "streams[2].fields.name: \"nome\" is no place in a row; expected one such as /customer/id, or prefix./name of a joined stream.")]
    [InlineData("\"name\": \"/nome\"", "\"name\": \"/contato/email\"", "streams[2].fields.name: \"/contato/email\" looks like a person's data, which no figure needs and KpiBot does not keep.")]
    [InlineData("\"industry\": \"/segmento\"", "\"industri\": \"/segmento\"", "streams[2].fields.industri: is not a field of account (did you mean \"industry\"?); known are channel, companySize, country, customerSinceAt, industry, name, owner, region, team.")]
    [InlineData("\"owner\": \"owner./nome\"", "\"owner\": \"dono./nome\"", "streams[3].fields.owner: \"dono./nome\" is no place in a row; expected one such as /customer/id, or prefix./name of a joined stream.")]
    [InlineData("{\"column\": \"/situacao\", \"values\"", "{\"column\": \"stage./nome\", \"values\"", "streams[3].fields.status: comes of another stream, which can lack the row: give \"values\" with \"*\" for any other and \"\" for none.")]
    [InlineData("{\"stream\": \"users\", \"as\"", "{\"stream\": \"user\", \"as\"", "streams: \"deals\" joins \"user\", which is no other stream (did you mean \"users\"?).")]
    [InlineData("\"format\": \"yyyy-MM-dd\", \"lookBackMinutes\": 1440},\n      \"total\"", "\"format\": \"HH:mm\", \"lookBackMinutes\": 1440},\n      \"total\"", "streams[2].changed.format: \"HH:mm\" is no way to write an instant; expected a format such as yyyy-MM-dd'T'HH:mm:ss'Z' or yyyy-MM-dd, or unix, or unix_ms.")]
    [InlineData("\"updated\": \"/atualizado_em\", \"changed\": {\"parameter\": \"atualizado_desde\", \"format\": \"yyyy-MM-dd\", \"lookBackMinutes\": 1440},\n      \"total\"", "\"changed\": {\"parameter\": \"atualizado_desde\"},\n      \"total\"", "streams[2].changed: needs \"updated\", the place that says when a row was changed: where to begin is known by it.")]
    [InlineData("\"kind\": \"page\", \"parameter\": \"pagina\", \"sizeParameter\": \"por_pagina\", \"size\": 100},\n      \"updated\": \"/atualizado_em\", \"changed\": {\"parameter\": \"atualizado_desde\", \"format\": \"yyyy-MM-dd\", \"lookBackMinutes\": 1440},\n      \"total\"", "\"kind\": \"cursor\", \"parameter\": \"c\"},\n      \"total\"", "streams[2].paging.next: is missing; a text is expected.")]
    [InlineData("\"gone\": {\"at\"", "\"goen\": {\"at\"", "streams[3].goen: is not a property here (did you mean \"gone\"?)")]
    [InlineData("{\"stream\": \"stages\"", "{\"stream\": \"users\"", "streams: hold \"users\" twice; expected each stream once.")]
    public void A_mistake_is_said_with_its_place_and_what_is_expected(string from, string to, string sentence)
    {
        Assert.Contains(from, Sample, StringComparison.Ordinal);
        var refused = Assert.IsType<RestResult.Refused>(Read(Sample.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(refused.Issues, issue => issue.ToString().StartsWith(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_of_the_description_cannot_break_the_line_that_tells_of_it()
    {
        Assert.Contains("\"channel\": {\"google", Sample, StringComparison.Ordinal);
        var refused = Assert.IsType<RestResult.Refused>(Read(Sample.Replace("\"channel\": {\"google", "\"cha\\nel\": {\"google", StringComparison.Ordinal)));
        Assert.Contains(refused.Issues, issue => issue.ToString().Contains("expected \"cha\\nel\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_mistake_is_found_in_one_go() =>
        Assert.True(Assert.IsType<RestResult.Refused>(Read(Sample.Replace("\"id\": \"/id\"", "\"id\": \"id\"", StringComparison.Ordinal).Replace("bearer", "x", StringComparison.Ordinal).Replace("\"/nome\"", "\"nome\"", StringComparison.Ordinal))).Issues.Count >= 5);

    [Fact]
    public void A_damaged_description_is_read_or_refused_with_a_sentence_but_never_throws() => Mutations.Sample(
        mutations => RestSourceReader.Read(Mutate(Sample, mutations), isDevelopment: false) switch
        {
            RestResult.Refused refused => refused.Issues.Count > 0 && refused.Issues.All(issue => issue.ToString() is { Length: > 10 } said && !said.Any(char.IsControl)),
            RestResult.Read read => read.Source.Address.Scheme == "https" && new RestConnector(read.Source, Http.FakeSource.Fixed, isDevelopment: false, TimeProvider.System).Streams.Count > 0,
            _ => false,
        },
        iter: 1_000, threads: 1);

    [Theory]
    [InlineData("", "{\"a\":1}", "{\"a\":1}")]
    [InlineData("/a", "{\"a\":1}", "1")]
    [InlineData("/a/0/b", "{\"a\":[{\"b\":\"x\"}]}", "\"x\"")]
    [InlineData("/m~1n", "{\"m/n\":1}", "1")]
    [InlineData("/m~0n", "{\"m~n\":1}", "1")]
    [InlineData("/m~01", "{\"m~1\":1}", "1")]
    [InlineData("/", "{\"\":1}", "1")]
    [InlineData("/a/b", "{\"a\":1}", null)]
    [InlineData("/a/1", "{\"a\":[1]}", null)]
    [InlineData("/a/-1", "{\"a\":[1]}", null)]
    public void A_place_is_found_as_the_standard_says(string pointer, string json, string? expected)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        var found = JsonPointer.Parse(pointer)!.In(document.RootElement);
        Assert.Equal(expected, found.ValueKind == System.Text.Json.JsonValueKind.Undefined ? null : found.GetRawText());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("/a~2")]
    [InlineData("/a~")]
    public void What_is_no_place_is_told(string pointer) => Assert.Null(JsonPointer.Parse(pointer));

    private static RestResult Read(string text) => RestSourceReader.Read(Encoding.UTF8.GetBytes(text), isDevelopment: false);

    private static byte[] Mutate(string text, (int Place, int Kind, int Value)[] mutations)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        foreach (var (place, kind, value) in mutations)
        {
            var at = place % bytes.Count;
            if (kind == 0) bytes.RemoveAt(at);
            else if (kind == 1) bytes.Insert(at, (byte)value);
            else if (kind == 2) bytes[at] = Interesting[value % Interesting.Length];
            else if (kind == 3) bytes.RemoveRange(at, Math.Min(value, bytes.Count - at - 1));
            else bytes.InsertRange(at, bytes.GetRange(at, Math.Min(value, bytes.Count - at)));
            if (bytes.Count == 0) bytes.Add((byte)'{');
        }

        return [.. bytes];
    }
}
