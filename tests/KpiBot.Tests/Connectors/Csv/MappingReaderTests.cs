using System.Text;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Tests.Connectors.Csv;

public sealed class MappingReaderTests
{
    [Fact]
    public async Task A_mapping_is_JSON_with_comments_and_trailing_commas()
    {
        var mapping = await MappingAsync("""
            // exports of our CRM
            {"source": "crm", "asOf": "2017-12-31", "files": [{"file": "d.csv", "record": "deal", "complete": true, "id": "id", "fields": {"status": "s",},},],}
            """);
        Assert.Equal(("crm", Moment.On(2017, 12, 31)), (mapping.Source, mapping.AsOf!.Value));
        var file = Assert.Single(mapping.Files);
        Assert.Equal(("d.csv", RecordKind.Deal, true), (file.File, file.Record, file.Complete));
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        using var json = new MemoryStream([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Exports.Deals())]);
        Assert.IsType<MappingResult.Read>(await MappingReader.ReadAsync(json, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_kind_and_every_property_of_its_record_can_be_mapped()
    {
        foreach (var kind in RecordKinds.All)
        {
            var properties = kind.Type().GetProperties().Select(property => property.Name).Except(["Source", "Id", "Dimensions", "EqualityContract"]);
            var fields = string.Join(", ", properties.Select(name => $"\"{char.ToLowerInvariant(name[0])}{name[1..]}\": \"c\""));
            await MappingAsync($$"""{"source": "s", "files": [{"file": "f.csv", "record": "{{kind.Name()}}", "id": "id", "fields": { {{fields}} } }]}""");
        }
    }

    [Theory]
    [InlineData("2017-12-31T18:00:00Z", "2017-12-31T18:00:00Z")]
    [InlineData("2017-12-31 18:00-02:00", "2017-12-31T20:00:00Z")]
    public async Task The_state_can_be_an_instant(string asOf, string expected)
    {
        var mapping = await MappingAsync(Exports.Deals(root: $"\"asOf\": \"{asOf}\","));
        Assert.Equal(NodaTime.Text.InstantPattern.General.Parse(expected).Value, mapping.AsOf!.Value.Instant);
    }

    [Fact]
    public async Task Every_mistake_is_reported_at_once_with_its_path()
    {
        var issues = await IssuesAsync("""
            {
              "source": "", "asOf": "yesterday", "sorce": "x",
              "defaults": {"zone": "America/Sao_Paolo", "encoding": "utf8", "separator": ";;", "dateFormats": ["HH:mm"], "numberFormat": "1.234.56", "currency": "reais", "missing": "-"},
              "aliases": {"product": {"GTXPro": 1, "A": "x", "a": "y"}},
              "files": [
                {"file": "../deals.csv", "record": "deel", "fields": {"anything": "goes"}},
                {"file": "d.csv", "record": "deal", "id": ["a", ""], "complete": "yes", "when": {"stage": "Won"},
                 "joins": [{"file": "/etc/passwd", "as": "t.x", "key": "k", "aliases": "produkt"}],
                 "fields": {
                   "ammount": "value", "owner": 5, "team": {}, "region": {"column": "r", "value": "x"},
                   "status": {"column": "stage", "values": {"Won": "wonn", "Lost": "lost", "lost": "lost"}},
                   "createdAt": {"column": "c", "formats": ["yyyy"], "number": "1,234.56"},
                   "closedAt": {"value": "soon"}, "amount": {"column": "v", "numbr": "1,234.56", "number": "1'234.56"}
                 },
                 "dimensions": {"Lead Type": "x", "channel": "y"}},
                {"file": "s.csv", "record": "stage_change", "id": {"row": false}, "fields": {"dealId": "d"}, "dimensions": {"x": "y"}},
                7
              ]
            }
            """);
        string[] expected =
        [
            "source: must be a text that is not empty.",
            "defaults.encoding: \"utf8\" is not known (did you mean \"utf-8\"?); expected utf-8, windows-1252, iso-8859-1.",
            "defaults.separator: \";;\" is not a mark; expected a single character such as , or ; or \\t.",
            "defaults.zone: \"America/Sao_Paolo\" is not an IANA time zone (did you mean \"America/Sao_Paulo\"?); expected one such as America/Sao_Paulo.",
            "defaults.dateFormats: \"HH:mm\" is not a date format with day, month and year; expected one such as dd/MM/yyyy or dd MMM, yyyy HH:mm:ss.",
            "defaults.numberFormat: \"1.234.56\" is not known (did you mean \"1,234.56\"?); expected 1,234.56, 1.234,56, 1 234,56.",
            "defaults.currency: \"reais\" is not an ISO 4217 code; expected three capital letters such as BRL.",
            "defaults.missing: must be a list of texts.",
            "aliases.product.GTXPro: must be a text that is not empty.",
            "aliases.product.a: is translated twice; capitals make no difference.",
            "asOf: \"yesterday\" is no day and no instant; expected 2017-12-31 or 2017-12-31T18:00:00Z.",
            "files[3]: must be an object.",
            "files[0].file: \"../deals.csv\" leads out of the folder; expected a file's name, found in the folder given with --files or beside the mapping.",
            $"files[0].record: \"deel\" is not known (did you mean \"deal\"?); expected {string.Join(", ", RecordKinds.All.Select(RecordKinds.Name))}.",
            "files[0].id: is missing; name the column that identifies a row, a list of columns, or {\"row\": true} when the file has no key.",
            "files[1].complete: must be true or false.",
            "files[1].when.stage: must be a list of texts.",
            "files[1].id: must name at least one column.",
            "files[1].joins[0].as: must not hold a dot.",
            "files[1].joins[0].file: \"/etc/passwd\" leads out of the folder; expected a file's name, found in the folder given with --files or beside the mapping.",
            "files[1].joins[0].from: is missing; a text is expected.",
            "files[1].joins[0].aliases: \"produkt\" is not known (did you mean \"product\"?); expected product.",
            $"files[1].fields.ammount: is not a field of deal (did you mean \"amount\"?); known are {DealFields()}.",
            "files[1].fields.owner: must be a column's name, or an object with \"column\" or \"value\".",
            "files[1].fields.team: needs either \"column\" or \"value\".",
            "files[1].fields.region: needs either \"column\" or \"value\".",
            "files[1].fields.status.values.lost: is translated twice; capitals make no difference.",
            "files[1].fields.status.values.Won: \"wonn\" cannot be status; expected one of open, won, lost, or a translation of the cell under \"values\".",
            "files[1].fields.createdAt.formats: \"yyyy\" is not a date format with day, month and year; expected one such as dd/MM/yyyy or dd MMM, yyyy HH:mm:ss.",
            "files[1].fields.createdAt.number: is for numbers, and this is none.",
            "files[1].fields.closedAt.value: \"soon\" cannot be closedAt; expected a date such as 2021-04-15, between the years 1900 and 2199.",
            "files[1].fields.amount.number: \"1'234.56\" is not known (did you mean \"1,234.56\"?); expected 1,234.56, 1.234,56, 1 234,56.",
            "files[1].fields.amount.numbr: is not a property here (did you mean \"number\"?); known are aliases, column, formats, number, value, values, when.",
            "files[1].dimensions[\"Lead Type\"]: is no dimension id; expected small letters, digits and _, beginning with a letter.",
            "files[1].dimensions.channel: is a dimension that every workspace has; fill it under \"fields\".",
            "files[2].id.row: can only be true.",
            "files[2].fields: needs at: a stage_change without it means nothing.",
            "files[2].fields: needs stage: a stage_change without it means nothing.",
            "files[2].dimensions: a stage_change carries no dimensions of its own; leads, deals and accounts do.",
            "sorce: is not a property here (did you mean \"source\"?); known are aliases, asOf, defaults, files, links, source, workspace.",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), issues.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "It cannot be read as JSON, line 1: ")]
    [InlineData("{\n\"source\": \"a\",\n oops}", "It cannot be read as JSON, line 3: ")]
    [InlineData("{\"source\": \"a\", \"source\": \"b\"}", "It cannot be read as JSON: ")]
    [InlineData("[]", "A mapping must be a JSON object.")]
    [InlineData("{\"source\": \"\\ud800\"}", "A text in it holds half a character")]
    [InlineData("{\"source\": \"a\"}", "files: must list at least one file.")]
    [InlineData("{\"source\": \"a\", \"files\": []}", "files: must list at least one file.")]
    public async Task What_is_no_mapping_is_refused_with_a_sentence(string json, string beginning) =>
        Assert.StartsWith(beginning, Assert.Single(await IssuesAsync(json)), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"weekStart\": \"funday\"", "workspace.weekStart: \"funday\" is not known")]
    [InlineData("\"fiscalStartMonth\": 13", "workspace.fiscalStartMonth: must be a whole number from 1 to 12.")]
    [InlineData("\"workingDays\": []", "workspace.workingDays: must name at least one day.")]
    [InlineData("\"workingDays\": [\"monday\", \"munday\"]", "workspace.workingDays: \"munday\" is not a day of the week")]
    [InlineData("\"hours\": {\"start\": \"18:00\", \"end\": \"09:00\"}", "workspace.hours.end: must be later than the start.")]
    [InlineData("\"hours\": {\"start\": \"9\", \"end\": \"18:00\"}", "workspace.hours.start: \"9\" is not a time of day")]
    [InlineData("\"holidays\": [\"01/01/2026\"]", "workspace.holidays: \"01/01/2026\" is not a day")]
    [InlineData("\"cycleStart\": \"deal\"", "workspace.cycleStart: \"deal\" is not known")]
    [InlineData("\"stages\": [{\"stage\": \"A\", \"means\": \"won\"}, {\"stage\": \"a\", \"means\": \"lost\"}]", "workspace.stages[1].stage: \"a\" is given a meaning twice.")]
    [InlineData("\"stages\": [{\"stage\": \"A\", \"means\": \"wun\"}]", "workspace.stages[0].means: \"wun\" is not known (did you mean \"won\"?)")]
    [InlineData("\"idealCustomer\": [{\"dimension\": \"industry\", \"any\": []}]", "workspace.idealCustomer[0].any: must list at least one value.")]
    [InlineData("\"grossMarginRate\": 60", "workspace.grossMarginRate: must be a number from 0 to 1.")]
    [InlineData("\"followUpHours\": -1", "workspace.followUpHours: must be a number from 0.01 to 10000.")]
    [InlineData("\"timezone\": \"UTC\"", "workspace.timezone: is not a property here (did you mean \"zone\"?)")]
    public async Task A_mistake_in_the_workspace_is_reported(string setting, string beginning) =>
        Assert.StartsWith(beginning, Assert.Single(await IssuesAsync(Exports.Deals(root: $"\"workspace\": {{ {setting} }},"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"deal\": \"http://crm.example.com/deals/{id}\"", "links.deal: \"http://crm.example.com/deals/{id}\" is no https address with {id} behind its host; expected one such as https://crm.example.com/deals/{id}.")]
    [InlineData("\"deal\": \"https://crm.example.com/deals\"", "links.deal: \"https://crm.example.com/deals\" is no https address with {id}")]
    [InlineData("\"deal\": \"https://{id}.example.com/deals\"", "links.deal: \"https://{id}.example.com/deals\" is no https address with {id}")]
    [InlineData("\"deal\": \"javascript:alert({id})\"", "links.deal: \"javascript:alert({id})\" is no https address with {id}")]
    [InlineData("\"deel\": \"https://crm.example.com/{id}\"", "links.deel: is no kind of record (did you mean \"deal\"?); expected one such as deal or lead.")]
    public async Task A_link_that_is_none_is_reported(string link, string beginning) =>
        Assert.StartsWith(beginning, Assert.Single(await IssuesAsync(Exports.Deals(root: $"\"links\": {{ {link} }},"))), StringComparison.Ordinal);

    private static string DealFields() =>
        string.Join(", ", RecordShape.Of(RecordKind.Deal).Fields.Keys.Order(StringComparer.Ordinal));

    private static async Task<Mapping> MappingAsync(string json)
    {
        var result = await ReadAsync(json);
        Assert.Empty(result is MappingResult.Refused refused ? refused.Issues.Select(issue => issue.ToString()) : []);
        return ((MappingResult.Read)result).Mapping;
    }

    private static async Task<IEnumerable<string>> IssuesAsync(string json) =>
        Assert.IsType<MappingResult.Refused>(await ReadAsync(json)).Issues.Select(issue => issue.ToString());

    private static Task<MappingResult> ReadAsync(string json) =>
        MappingReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), TestContext.Current.CancellationToken);
}
