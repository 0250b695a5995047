using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Tests.Connectors.Salesforce;

/// <summary>An error of Salesforce's own.</summary>
internal sealed class FakeFault(int status, string code, string message = "secret detail") : Exception(message)
{
    public int Status => status;

    public string Code => code;
}

/// <summary>A question in SOQL, as far as questions are asked here; anything else is malformed, and a field that the user may not see is none.</summary>
internal sealed partial class FakeSoql
{
    private readonly FakeOrg _org;
    private readonly List<string> _words;
    private readonly Dictionary<string, char> _fields;
    private int _at;

    public FakeSoql(FakeOrg org, string text)
    {
        (_org, _words) = (org, [.. Words().Matches(text).Select(match => match.Value)]);
        if (string.Concat(_words) != text.Replace(" ", "", StringComparison.Ordinal)) throw new FakeFault(400, "MALFORMED_QUERY");
        Expect("SELECT");
        while (true)
        {
            Columns.Add(Next());
            if (!Take(",")) break;
        }

        if (Columns[0] == "COUNT")
        {
            Expect("(");
            Expect(")");
            (IsCount, Columns) = (true, []);
        }

        Expect("FROM");
        Object = Next();
        _fields = org.Visible(Object) ?? throw new FakeFault(400, "INVALID_TYPE");
        foreach (var column in Columns) TypeOf(column);
        Where = Take("WHERE") ? Or() : (_, _) => true;
        if (Take("ORDER"))
        {
            Expect("BY");
            do Order.Add(Known(Next()));
            while (Take(","));
        }

        if (Take("LIMIT")) Limit = int.Parse(Next(), CultureInfo.InvariantCulture);
        if (_at != _words.Count) throw new FakeFault(400, "MALFORMED_QUERY");
    }

    public List<string> Columns { get; } = [];

    public bool IsCount { get; }

    public string Object { get; }

    public List<string> Order { get; } = [];

    public int Limit { get; } = int.MaxValue;

    private Func<FakeVersion, Instant, bool> Where { get; }

    /// <summary>What is found: deleted records too, purged ones not.</summary>
    public List<FakeVersion> Answer(Instant now)
    {
        var found = _org.Of(Object).Values.Select(record => (Version: record.At(now), record.Id)).Where(record => record.Version is not null).ToList();
        foreach (var record in found) record.Version!.Fields["Id"] = record.Id;
        var all = found.Select(record => record.Version!).Where(version => Where(version, now));
        foreach (var field in Enumerable.Reverse(Order)) all = all.OrderBy(version => version.Fields.GetValueOrDefault(field), StringComparer.Ordinal);
        return [.. all.Take(Limit)];
    }

    /// <summary>The type of a field, or of one of the record that a reference leads to.</summary>
    public char TypeOf(string path)
    {
        if (path.Split('.') is not [var reference, var field]) return _fields[Known(path)];
        Known(reference + "Id");
        return _org.Visible(reference)?.TryGetValue(field, out var type) == true ? type : throw new FakeFault(400, "INVALID_FIELD");
    }

    [GeneratedRegex(@"'[^']*'|>=|[(),=>]|[^\s(),=>']+")]
    private static partial Regex Words();

    private Func<FakeVersion, Instant, bool> Or()
    {
        var first = And();
        while (Take("OR"))
        {
            var (left, right) = (first, And());
            first = (version, now) => left(version, now) || right(version, now);
        }

        return first;
    }

    private Func<FakeVersion, Instant, bool> And()
    {
        var first = One();
        while (Take("AND"))
        {
            var (left, right) = (first, One());
            first = (version, now) => left(version, now) && right(version, now);
        }

        return first;
    }

    private Func<FakeVersion, Instant, bool> One()
    {
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }

        var (field, comparison, literal) = (Known(Next()), Next(), Next());
        var isText = literal.StartsWith('\'');
        if (isText != (_fields[field] == ' ') || (_fields[field] == '@' && !InstantPattern.ExtendedIso.Parse(literal).Success)) throw new FakeFault(400, "INVALID_FIELD");
        var value = isText ? literal.Trim('\'') : _fields[field] == '@' ? FakeOrg.Iso.Format(InstantPattern.ExtendedIso.Parse(literal).Value) : literal;
        return (version, _) => version.Fields.GetValueOrDefault(field) is { } own && string.CompareOrdinal(own, value) is var order && comparison switch
        {
            "=" => order == 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => throw new FakeFault(400, "MALFORMED_QUERY"),
        };
    }

    private string Known(string field) => _fields.ContainsKey(field) ? field : throw new FakeFault(400, "INVALID_FIELD");

    private string Next() => _at < _words.Count ? _words[_at++] : throw new FakeFault(400, "MALFORMED_QUERY");

    private bool Take(string word)
    {
        var isThere = _at < _words.Count && _words[_at] == word;
        if (isThere) _at++;
        return isThere;
    }

    private void Expect(string word)
    {
        if (!Take(word)) throw new FakeFault(400, "MALFORMED_QUERY");
    }
}
