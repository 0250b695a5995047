using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Tests.Connectors.Salesforce;

/// <summary>What Salesforce answers: in JSON with instants ending in +0000, in CSV with every cell in quotes and instants ending in Z.</summary>
internal sealed class FakeAnswers(FakeSalesforce salesforce)
{
    public const int PageSize = 2_000;
    private static readonly Duration LogKept = Duration.FromDays(15);

    private readonly Dictionary<string, FakeJob> _jobs = [];

    /// <summary>Makes every job unknown, as happens a week after it was made.</summary>
    public void ForgetJobs() => _jobs.Clear();

    public int Jobs { get; private set; }

    public JsonObject Query(string text)
    {
        var soql = new FakeSoql(salesforce.Org, text);
        var found = soql.Answer(salesforce.Now);
        if (soql.IsCount) return new JsonObject { ["totalSize"] = found.Count, ["done"] = true, ["records"] = new JsonArray() };
        var page = found.Take(Math.Min(PageSize, salesforce.CutAt)).ToList();
        var answer = new JsonObject { ["totalSize"] = found.Count, ["done"] = page.Count == found.Count, ["records"] = new JsonArray([.. page.Select(version => Json(soql, version))]) };
        if (page.Count < found.Count) answer["nextRecordsUrl"] = "/services/data/v62.0/query/01gD0000002HU6KIAW-2000"; // a locator that is good for two days
        return answer;
    }

    public JsonObject Describe(string name) => new()
    {
        ["name"] = name, ["replicateable"] = !salesforce.Unlogged.Contains(name),
        ["fields"] = new JsonArray([.. (salesforce.Org.Visible(name) ?? throw new FakeFault(404, "NOT_FOUND")).Keys.Select(field => new JsonObject { ["name"] = field, ["label"] = field, ["type"] = "string" })]),
    };

    public JsonObject Deleted(string name, string start, string end)
    {
        if (salesforce.Unlogged.Contains(name)) throw new FakeFault(404, "NOT_FOUND");
        var (from, to) = (InstantPattern.ExtendedIso.Parse(start).Value, InstantPattern.ExtendedIso.Parse(end).Value);
        if (to - from <= Duration.FromMinutes(1) || from < salesforce.Now - Duration.FromDays(30)) throw new FakeFault(400, "INVALID_REPLICATION_DATE");
        var deletions = salesforce.Org.Deletions.Where(deletion => deletion.Object == name && deletion.At >= from && deletion.At < to && deletion.At >= salesforce.Now - LogKept).ToList();
        if (deletions.Count > salesforce.MostDeletions) throw new FakeFault(400, "EXCEEDED_ID_LIMIT");
        return new JsonObject
        {
            ["earliestDateAvailable"] = Rest(salesforce.Now - LogKept), ["latestDateCovered"] = Rest(to),
            ["deletedRecords"] = new JsonArray([.. deletions.Select(deletion => new JsonObject { ["id"] = deletion.Id, ["deletedDate"] = Rest(deletion.At) })]),
        };
    }

    public JsonObject Prepare(JsonNode request)
    {
        if ((string?)request["operation"] != "queryAll" || salesforce.RefusesJobs) throw new FakeFault(400, "INVALIDENTITY");
        var soql = new FakeSoql(salesforce.Org, (string)request["query"]!);
        if (soql.Order.Count > 0 || soql.IsCount) throw new FakeFault(400, "MALFORMED_QUERY");
        var job = new FakeJob(FakeOrg.Id("750", ++Jobs), soql, soql.Answer(salesforce.Now));
        _jobs[job.Id] = job;
        return new JsonObject { ["id"] = job.Id, ["state"] = "UploadComplete", ["object"] = soql.Object };
    }

    public JsonObject Job(string id)
    {
        var job = _jobs.GetValueOrDefault(id) ?? throw new FakeFault(404, "NOT_FOUND");
        return new JsonObject { ["id"] = id, ["state"] = salesforce.FailsJobs ? "Failed" : ++job.Looks < 3 ? "InProgress" : "JobComplete" };
    }

    /// <summary>A page of a job's answer, how many records it has, and where the next begins.</summary>
    public (string Csv, int Records, string Next) Results(string id, int most, string? locator)
    {
        var job = _jobs.GetValueOrDefault(id) ?? throw new FakeFault(404, "NOT_FOUND");
        if (job.Looks < 3) throw new FakeFault(400, "INVALIDJOBSTATE");
        var from = locator is null ? 0 : int.Parse(locator, CultureInfo.InvariantCulture);
        var page = job.Found.Skip(from).Take(Math.Min(most, salesforce.CutAt)).ToList();
        var csv = new StringBuilder(string.Join(',', job.Soql.Columns.Select(Quoted))).Append('\n');
        foreach (var version in page) csv.AppendJoin(',', job.Soql.Columns.Select(column => Quoted(salesforce.Org.Value(job.Soql.Object, version, column, salesforce.Now) ?? ""))).Append('\n');
        return (csv.ToString(), page.Count, from + page.Count < job.Found.Count ? (from + page.Count).ToString(CultureInfo.InvariantCulture) : "null");
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Rest(Instant at) => FakeOrg.Iso.Format(at).Replace("Z", "+0000", StringComparison.Ordinal);

    private JsonObject Json(FakeSoql soql, FakeVersion version)
    {
        var json = new JsonObject { ["attributes"] = new JsonObject { ["type"] = soql.Object, ["url"] = $"/services/data/v62.0/sobjects/{soql.Object}/{version.Fields["Id"]}" } };
        foreach (var column in soql.Columns)
        {
            var value = Typed(salesforce.Org.Value(soql.Object, version, column, salesforce.Now), soql.TypeOf(column));
            if (column.Split('.') is [var reference, var field]) json[reference] = value is null ? null : new JsonObject { ["attributes"] = new JsonObject { ["type"] = reference }, [field] = value };
            else json[column] = value;
        }

        foreach (var (name, value) in salesforce.Extras) json[name] = value;
        return json;
    }

    private static JsonNode? Typed(string? value, char type) => (value, type) switch
    {
        (null, _) => null,
        (_, '?') => value == "true",
        (_, '#') => JsonNode.Parse(value),
        (_, '@') => value.Replace("Z", "+0000", StringComparison.Ordinal),
        _ => value,
    };

    private sealed class FakeJob(string id, FakeSoql soql, List<FakeVersion> found)
    {
        public string Id => id;

        public FakeSoql Soql => soql;

        public List<FakeVersion> Found => found;

        public int Looks { get; set; }
    }
}
