using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>Whether a lead meets every rule of the ideal customer; a missing value does not fit.</summary>
internal sealed class IdealCustomer(Build build)
{
    /// <summary>The value of <c>fit</c> for a lead that meets all rules.</summary>
    public const string Fits = "fit";

    /// <summary>The value of <c>fit</c> for one that does not.</summary>
    public const string DoesNotFit = "no fit";

    private readonly Rule[] _rules = [.. build.Agreement.IdealCustomer.Select(rule => new Rule(rule.Dimension, rule.Any.Select(Spelling.Plain).ToHashSet(StringComparer.Ordinal)))];
    private readonly DimensionField _fit = build.Field(build.Snapshot.Leads, Dimensions.Fit);
    private readonly DimensionValues _roles = new();

    /// <summary>Adds the lead's code of <c>fit</c>; nothing when no rule is agreed.</summary>
    public void Add(RowReader rows, int account)
    {
        if (_rules.Length == 0) return;
        var fits = true;
        foreach (var rule in _rules)
        {
            var (values, code) = rule.Dimension == "role" ? (_roles, _roles.Code(rows.Text(18))) : (build.Values(rule.Dimension), Code(rule, account));
            fits &= code != 0 && rule.Allows(values, code);
        }

        _fit.Add(fits ? "fit"u8 : "no fit"u8);
    }

    private int Code(Rule rule, int account)
    {
        var leads = build.Snapshot.Leads;
        if (rule.Dimension == Dimensions.Account) return account == RowColumn.None ? 0 : build.Snapshot.Accounts.Own(rule.Dimension)![account];
        rule.Column ??= leads.Own(rule.Dimension);
        return rule.Column is null || rule.Column.Count <= leads.Rows ? 0 : rule.Column[leads.Rows];
    }

    /// <summary>A rule, and what it says of each code that was met.</summary>
    private sealed class Rule(string dimension, HashSet<string> any)
    {
        private readonly List<bool?> _known = [];

        public string Dimension => dimension;

        /// <summary>The leads' column of the dimension, once there is one.</summary>
        public CodeColumn? Column { get; set; }

        public bool Allows(DimensionValues values, int code)
        {
            while (_known.Count <= code) _known.Add(null);
            return _known[code] ??= any.Contains(Spelling.Plain(values[code]!));
        }
    }
}
