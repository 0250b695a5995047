using System.Text;
using KpiBot.Connectors.Csv;
using KpiBot.Crm;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Tests.Connectors.Csv;

public sealed class CsvImportTests : IDisposable
{
    private readonly Exports _exports = new();

    public void Dispose() => _exports.Dispose();

    [Fact]
    public async Task A_cell_becomes_a_value_of_its_property()
    {
        _exports.With("deals.csv", "id,value,made,shut,who,kind\n 7 ,\" 1.234,50 \",03/04/2017,2017-05-06 10:00,=CMD(),\n");
        var deal = Assert.Single(await _exports.DealsAsync(Exports.Deals(
            "\"amount\": {\"column\": \"value\", \"number\": \"1.234,56\"}, \"createdAt\": {\"column\": \"made\", \"formats\": [\"dd/MM/yyyy\"]}, \"closedAt\": \"shut\", \"owner\": \"who\", \"dealType\": \"kind\", \"stage\": {\"value\": \"New\"}",
            root: "\"defaults\": {\"currency\": \"BRL\"},")));
        Assert.Equal(
            new Deal
            {
                Source = "crm", Id = "7", Status = DealStatus.Open, Amount = 1234.5m, Currency = "BRL", CreatedAt = Moment.On(2017, 4, 3), ClosedAt = Moment.At(Instant.FromUtc(2017, 5, 6, 13, 0)),
                Owner = "=CMD()", Stage = "New",
            },
            deal);
    }

    [Fact]
    public async Task A_setting_of_the_file_wins_over_the_default_and_one_of_the_column_over_both()
    {
        _exports.With("deals.csv", "id;a;b;t\n1;1.5;1,5;2024-01-01 12:00\n");
        var deal = Assert.Single(await _exports.DealsAsync(Exports.Deals(
            "\"amount\": \"a\", \"costOfGoods\": {\"column\": \"b\", \"number\": \"1 234,56\"}, \"createdAt\": \"t\"",
            rest: "\"separator\": \";\", \"numberFormat\": \"1,234.56\", \"currency\": \"EUR\", \"zone\": \"Europe/Madrid\",",
            root: "\"defaults\": {\"numberFormat\": \"1.234,56\", \"currency\": \"BRL\", \"zone\": \"America/Sao_Paulo\"},")));
        Assert.Equal((1.5m, 1.5m, "EUR", Instant.FromUtc(2024, 1, 1, 11, 0)), (deal.Amount!.Value, deal.CostOfGoods!.Value, deal.Currency, deal.CreatedAt!.Value.Instant!.Value));
    }

    [Fact]
    public async Task A_currency_of_the_row_wins_over_that_of_the_file()
    {
        _exports.With("deals.csv", "id,cur\n1,USD\n2,\n");
        var deals = await _exports.DealsAsync(Exports.Deals("\"currency\": \"cur\"", root: "\"defaults\": {\"currency\": \"BRL\"},"));
        Assert.Equal(["USD", "BRL"], deals.Select(deal => deal.Currency));
    }

    [Fact]
    public async Task Cells_that_mean_no_value_are_none()
    {
        _exports.With("deals.csv", "id,owner\n1,\n2,  \n3,null\n4,N/A\n5,Ana\n");
        var deals = await _exports.DealsAsync(Exports.Deals("\"owner\": \"owner\"", root: "\"defaults\": {\"missing\": [\"NULL\", \"N/A\"]},"));
        Assert.Equal([null, null, null, null, "Ana"], deals.Select(deal => deal.Owner));
    }

    [Fact]
    public async Task Values_are_translated_after_aliases()
    {
        _exports.With("deals.csv", "id,stage\n1,WON\n2,closed won\n3,Lost\n4,Whatever\n5,\n");
        var deals = await _exports.DealsAsync("""
            {"source": "crm", "aliases": {"stage": {"Closed Won": "Won"}}, "files": [{"file": "deals.csv", "record": "deal", "id": "id", "fields": {
              "status": {"column": "stage", "aliases": "stage", "values": {"Won": "won", "Lost": "lost", "": "open", "*": "open"}},
              "lossReason": {"column": "stage", "values": {"Won": null, "Lost": "price", "*": "?"}},
              "stage": {"column": "stage", "aliases": "stage"}}}]}
            """);
        Assert.Equal(
            [(DealStatus.Won, null, "WON"), (DealStatus.Won, "?", "Won"), (DealStatus.Lost, "price", "Lost"), (DealStatus.Open, "?", "Whatever"), (DealStatus.Open, null, null)],
            deals.Select(deal => (deal.Status, deal.LossReason, deal.Stage)));
    }

    [Fact]
    public async Task Rows_and_fields_can_be_taken_only_when_a_column_has_a_value()
    {
        _exports.With("deals.csv", "id,type,stage,value\n1,deal,Won,5\n2,test,Won,5\n3,deal,Open,5\n4,,Won,5\n");
        var deals = await _exports.DealsAsync(Exports.Deals("\"amount\": {\"column\": \"value\", \"when\": {\"stage\": [\"won\"]}}", rest: "\"when\": {\"type\": [\"Deal\", \"\"]},"));
        Assert.Equal([("1", 5m), ("3", null), ("4", (decimal?)5)], deals.Select(deal => (deal.Id, deal.Amount)));
    }

    [Fact]
    public async Task A_join_finds_the_row_of_another_file_by_its_key()
    {
        _exports.With("deals.csv", "id,owner,product\n1,ana,GTXPro\n2, ana ,MG\n3,eva,\n4,,MG\n");
        _exports.With("team.csv", "name;boss;office\nana;Rui;south\n;nobody;none\n");
        _exports.With("office.csv", "code,region\nsouth,South\n");
        _exports.With("products.csv", "product,line\nGTX Pro,GTX\nMG,MG\n");
        var deals = await _exports.DealsAsync("""
            {"source": "crm", "aliases": {"product": {"GTXPro": "GTX Pro"}}, "files": [{"file": "deals.csv", "record": "deal", "id": "id",
              "joins": [
                {"file": "team.csv", "as": "team", "key": "name", "from": "owner", "separator": ";"},
                {"file": "office.csv", "as": "office", "key": "code", "from": "team.office"},
                {"file": "products.csv", "as": "product", "key": "product", "from": "product", "aliases": "product"}],
              "fields": {"status": {"value": "won"}, "team": "team.boss", "region": "office.region"}, "dimensions": {"line": "product.line"}}]}
            """);
        Assert.Equal(
            [("Rui", "South", "GTX"), ("Rui", "South", "MG"), (null, null, null), (null, null, "MG")],
            deals.Select(deal => (deal.Team, deal.Region, deal.Dimensions.GetValueOrDefault("line"))));
    }

    [Fact]
    public async Task An_id_can_be_joined_of_columns_or_be_the_number_of_the_row()
    {
        _exports.With("deals.csv", "a,b\n1,x\n\n1,y\n");
        Assert.Equal(["1/x", "1/y"], (await _exports.DealsAsync(Exports.Deals().Replace("\"id\": \"id\"", "\"id\": [\"a\", \"b\"]", StringComparison.Ordinal))).Select(deal => deal.Id));
        Assert.Equal(["deals.csv#1", "deals.csv#2"], (await _exports.DealsAsync(Exports.Deals().Replace("\"id\": \"id\"", "\"id\": {\"row\": true}", StringComparison.Ordinal))).Select(deal => deal.Id));
    }

    [Fact]
    public async Task Rows_that_repeat_an_id_can_be_left_out()
    {
        _exports.With("deals.csv", "id,owner\n1,Ana\n1,Eva\n2,Eva\n");
        Assert.Equal(["Ana", "Eva"], (await _exports.DealsAsync(Exports.Deals("\"owner\": \"owner\"", rest: "\"repeated\": \"first\","))).Select(deal => deal.Owner));
    }

    [Theory]
    [InlineData("windows-1252", 1252)]
    [InlineData("iso-8859-1", 28591)]
    public async Task A_file_is_read_in_its_encoding(string name, int page)
    {
        _exports.With("deals.csv", "id,região\n1,São Paulo\n", CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page));
        Assert.Equal("São Paulo", Assert.Single(await _exports.DealsAsync(Exports.Deals("\"region\": \"região\"", rest: $"\"encoding\": \"{name}\","))).Region);
    }

    [Theory]
    [InlineData("x,value\n1,2\n", "deals.csv, line 1, column \"id\": not in the header, which has \"x\", \"value\".")]
    [InlineData("Id,valeu\n1,2\n", "deals.csv, line 1, column \"id\": not in the header (did you mean \"Id\"?), which has \"Id\", \"valeu\".|deals.csv, line 1, column \"value\": not in the header (did you mean \"valeu\"?), which has \"Id\", \"valeu\".")]
    [InlineData("id,value,value\n1,2,3\n", "deals.csv, line 1, column \"value\": 2 columns have this name; expected one.")]
    [InlineData("", "deals.csv: the file is empty; expected a line with the columns' names and then rows.")]
    [InlineData("id,value\n1,2,3\n1\n", "deals.csv, line 2: expected 2 cells as in the header, found 3.|deals.csv, line 3: expected 2 cells as in the header, found 1.")]
    [InlineData("id,value\n1,2x\n", "deals.csv, line 2, column \"value\": found \"2x\", expected a number written like 1,234.56.")]
    [InlineData("id,value\n ,2\n", "deals.csv, line 2, column \"id\": found no value, expected an id.")]
    [InlineData("id,value\n1,2\n2,3\n 1,4\n", "deals.csv, line 4, column \"id\": found the id \"1\" again, which stands on line 2; expected each deal once.")]
    [InlineData("id,value\n\"1\"x,2\n", "deals.csv, line 2: text after the closing quote of cell 1; a quote inside a quoted cell is written twice.")]
    [InlineData("id,value\n1,\"2\n", "deals.csv, line 2: a quote is opened here and never closed.")]
    [InlineData("id,value\n1,\u0000\n", "deals.csv, line 2: a NUL byte: this is not a text file, or it is UTF-16 without a byte order mark.")]
    public async Task A_bad_file_is_refused_with_file_line_column_and_what_was_expected(string text, string expected)
    {
        _exports.With("deals.csv", text);
        Assert.Equal(expected.Split('|'), await _exports.ErrorsAsync(Exports.Deals("\"amount\": \"value\"")));
    }

    [Fact]
    public async Task A_column_twice_does_no_harm_when_it_is_not_mapped()
    {
        _exports.With("deals.csv", "id,x,x\n1,2,3\n");
        Assert.Single(await _exports.DealsAsync(Exports.Deals()));
    }

    [Fact]
    public async Task Bytes_of_another_encoding_are_refused_with_a_hint()
    {
        _exports.With("deals.csv", "id\nSão\n", Encoding.Latin1);
        Assert.Equal(["deals.csv, line 2: bytes that mean nothing in utf-8; set \"encoding\" in the mapping (Excel often writes windows-1252), or save the file as UTF-8."], await _exports.ErrorsAsync(Exports.Deals()));
    }

    [Fact]
    public async Task A_missing_file_and_a_folder_are_refused()
    {
        Assert.Equal([$"deals.csv: there is no such file in the folder {_exports.Folder}."], await _exports.ErrorsAsync(Exports.Deals()));
        Directory.CreateDirectory(_exports.Path("deals.csv"));
        Assert.Equal(["deals.csv: this is a folder; expected a CSV file."], await _exports.ErrorsAsync(Exports.Deals()));
        Assert.Equal(0, _exports.Store.Sessions);
    }

    [Fact]
    public async Task What_was_found_is_escaped_and_cut()
    {
        _exports.With("deals.csv", $"id,v\n1,\"a\u001b[31m\n\u202e{new string('x', 100)}\"\n");
        Assert.Equal(
            [$"deals.csv, line 2, column \"v\": found \"a\\u001B[31m\\n\\u202E{new string('x', 52)}…\", expected a number written like 1,234.56."],
            await _exports.ErrorsAsync(Exports.Deals("\"amount\": \"v\"")));
    }

    [Fact]
    public async Task Faults_of_joined_files_are_told_with_both_places()
    {
        _exports.With("deals.csv", "id,owner\n1,ana\n2,eva\n");
        _exports.With("team.csv", "name,boss\nana,Rui\nana,Lia\n");
        var mapping = Exports.Deals("\"team\": \"team.boss\"", rest: "\"joins\": [{\"file\": \"team.csv\", \"as\": \"team\", \"key\": \"name\", \"from\": \"owner\", \"required\": true}],");
        Assert.Equal(["team.csv, line 3, column \"name\": found \"ana\" again, which stands on line 2; expected each key once."], await _exports.ErrorsAsync(mapping));
        _exports.With("team.csv", "name,boss\nana,Rui\n");
        Assert.Equal(["deals.csv, line 3, column \"owner\": found \"eva\", expected one of column \"name\" of team.csv."], await _exports.ErrorsAsync(mapping));
        Assert.Equal(
            ["team.csv, line 1, column \"bos\": not in the header (did you mean \"boss\"?), which has \"name\", \"boss\"."],
            await _exports.ErrorsAsync(mapping.Replace("team.boss", "team.bos", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_choice_without_translation_or_value_is_an_error()
    {
        _exports.With("deals.csv", "id,stage\n1,Won\n2,Dead\n3,\n");
        var mapping = Exports.Deals().Replace("{\"value\": \"open\"}", "{\"column\": \"stage\", \"values\": {\"Won\": \"won\"}}", StringComparison.Ordinal);
        Assert.Equal(
            [
                "deals.csv, line 3, column \"stage\": found \"Dead\", expected one of \"Won\".",
                "deals.csv, line 4, column \"stage\": found no value, expected one of open, won, lost, or a translation of the cell under \"values\".",
            ],
            await _exports.ErrorsAsync(mapping));
    }

    [Fact]
    public async Task Only_the_first_50_errors_are_listed_and_all_are_counted_and_told()
    {
        _exports.With("deals.csv", "id,v\n" + string.Concat(Enumerable.Range(0, 70).Select(row => $"{row},x\n")));
        var told = 0;
        var rejected = Assert.IsType<ImportOutcome.Rejected>(await _exports.ImportAsync(Exports.Deals("\"amount\": \"v\""), new ImportOptions { OnError = _ => told++ }));
        Assert.Equal((50, 70, 20, 70), (rejected.Errors.First.Count, rejected.Errors.Total, rejected.Errors.More, told));
    }

    [Fact]
    public async Task With_skip_bad_the_good_rows_are_kept_and_the_others_counted()
    {
        _exports.With("deals.csv", "id,v\n1,1\n2,x\n1,3\n4,4,4\n5,5\n");
        var imported = Assert.IsType<ImportOutcome.Imported>(await _exports.ImportAsync(Exports.Deals("\"amount\": \"v\"", rest: "\"complete\": true,"), new ImportOptions { SkipBad = true }));

        Assert.Equal(["1", "5"], _exports.Store.All<Deal>().Select(deal => deal.Id).Order());
        Assert.Equal((2, 3L), (imported.Rows, imported.Skipped.Total));
        Assert.Equal(3, _exports.Store.Skipped[RecordKind.Deal]);
        Assert.Equal([RecordKind.Deal], imported.Unfinished);
        Assert.Empty(_exports.Store.Completed);
    }

    [Theory]
    [InlineData("id,v\n1,x\n2,\"3\n", 2)]
    [InlineData("id,w\n1,x\n", 1)]
    public async Task What_spoils_the_whole_file_is_never_skipped(string text, int errors)
    {
        _exports.With("deals.csv", text);
        var rejected = Assert.IsType<ImportOutcome.Rejected>(await _exports.ImportAsync(Exports.Deals("\"amount\": \"v\""), new ImportOptions { SkipBad = true }));
        Assert.Equal(errors, rejected.Errors.Total);
        Assert.DoesNotContain("expected a number", rejected.Errors.First[0].Problem, StringComparison.Ordinal);
        Assert.Empty(_exports.Store.Records);
    }

    [Fact]
    public async Task A_kind_is_complete_only_when_all_its_files_are()
    {
        _exports.With("a.csv", "id\n1\n").With("b.csv", "id\n2\n");
        const string Mapping = """
            {"source": "crm", "files": [
              {"file": "a.csv", "record": "deal", "complete": true, "id": "id", "fields": {"status": {"value": "won"}}},
              {"file": "b.csv", "record": "deal", "complete": COMPLETE, "id": "id", "fields": {"status": {"value": "won"}}},
              {"file": "a.csv", "record": "account", "complete": true, "id": "id"}]}
            """;
        await _exports.ImportAsync(Mapping.Replace("COMPLETE", "false", StringComparison.Ordinal));
        Assert.Equal([RecordKind.Account], _exports.Store.Completed);
        await _exports.ImportAsync(Mapping.Replace("COMPLETE", "true", StringComparison.Ordinal));
        Assert.Equal([RecordKind.Deal, RecordKind.Account], _exports.Store.Completed.Order());
        Assert.Equal([0L, 0L], _exports.Store.Skipped.Values);
    }

    [Fact]
    public async Task An_id_in_two_files_of_a_kind_is_an_error_that_names_both()
    {
        _exports.With("a.csv", "id\n1\n").With("b.csv", "id\n2\n1\n");
        Assert.Equal(
            ["b.csv, line 3, column \"id\": found the id \"1\" again, which stands on line 2 of a.csv; expected each account once."],
            await _exports.ErrorsAsync("""{"source": "crm", "files": [{"file": "a.csv", "record": "account", "id": "id"}, {"file": "b.csv", "record": "account", "id": "id"}]}"""));
    }

    [Theory]
    [InlineData("", "2024-05-06T07:08:09Z")]
    [InlineData("\"asOf\": \"2023-12-31\",", "2024-01-01T02:59:59.999Z")]
    [InlineData("\"asOf\": \"2023-12-31T12:00:00Z\",", "2023-12-31T12:00:00Z")]
    [InlineData("\"asOf\": \"2024-05-06\",", "2024-05-06T07:08:09Z")]
    public async Task The_state_is_the_end_of_the_given_day_but_never_in_the_future(string root, string expected)
    {
        _exports.With("deals.csv", "id\n1\n");
        await _exports.DealsAsync(Exports.Deals(root: root));
        Assert.Equal(NodaTime.Text.InstantPattern.ExtendedIso.Parse(expected).Value, _exports.Store.AsOf);
    }

    [Fact]
    public async Task Progress_grows_to_the_size_of_the_files()
    {
        _exports.With("deals.csv", "id\n" + string.Concat(Enumerable.Range(0, 10_000).Select(row => $"{row}\n")));
        var reports = new List<ImportProgress>();
        await _exports.ImportAsync(Exports.Deals(), new ImportOptions { Progress = new Reports(reports) });

        Assert.Equal([4_096, 8_192, 10_000], reports.Select(report => report.Rows));
        Assert.Equal(reports.Select(report => report.BytesRead).Order(), reports.Select(report => report.BytesRead));
        Assert.Equal((reports[^1].BytesTotal, new FileInfo(_exports.Path("deals.csv")).Length), (reports[^1].BytesRead, reports[^1].BytesTotal));
    }

    [Fact]
    public async Task Many_rows_share_the_strings_of_a_column_with_few_values()
    {
        _exports.With("deals.csv", "id,owner,line\n" + string.Concat(Enumerable.Range(0, 1_000).Select(row => $"{row},Owner {row % 7},L{row % 3}\n")));
        var deals = await _exports.DealsAsync(Exports.Deals("\"owner\": \"owner\"", rest: "\"dimensions\": {\"line\": \"line\"},"));
        Assert.Equal(7, deals.Select(deal => deal.Owner).Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal(3, deals.Select(deal => deal.Dimensions).Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    private sealed class Reports(List<ImportProgress> reports) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => reports.Add(value);
    }
}
