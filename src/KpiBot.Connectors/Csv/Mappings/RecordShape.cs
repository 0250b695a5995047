using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using KpiBot.Crm;

namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>What a mapping can fill in a record of one kind: taken from the record type itself, so that a new property needs no line here.</summary>
internal sealed class RecordShape
{
    private static readonly FrozenDictionary<RecordKind, RecordShape> All = RecordKinds.All.ToFrozenDictionary(kind => kind, kind => new RecordShape(kind));

    private readonly Lazy<Func<string, string, CrmRecord>> _create;
    private readonly Lazy<Action<CrmRecord, ImmutableSortedDictionary<string, string>>> _setDimensions;

    private RecordShape(RecordKind kind)
    {
        var type = kind.Type();
        Fields = type.GetProperties()
            .Where(property => property.SetMethod is not null && property.DeclaringType == type)
            .Select(property => new RecordField(property))
            .ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        HasDimensions = type.IsSubclassOf(typeof(DimensionedRecord));
        _create = new(() => Factory(type));
        _setDimensions = new(() => RecordField.Setter<ImmutableSortedDictionary<string, string>>(type.GetProperty(nameof(DimensionedRecord.Dimensions))!));
    }

    /// <summary>The fields by their name in mappings.</summary>
    public FrozenDictionary<string, RecordField> Fields { get; }

    /// <summary>Whether records of the kind carry dimensions of the import's own.</summary>
    public bool HasDimensions { get; }

    /// <summary>Makes a record of a source and an id; every other property has its default.</summary>
    public Func<string, string, CrmRecord> Create => _create.Value;

    /// <summary>Sets the free dimensions.</summary>
    public Action<CrmRecord, ImmutableSortedDictionary<string, string>> SetDimensions => _setDimensions.Value;

    public static RecordShape Of(RecordKind kind) => All[kind];

    private static Func<string, string, CrmRecord> Factory(Type type)
    {
        var (source, id) = (Expression.Parameter(typeof(string)), Expression.Parameter(typeof(string)));
        return Expression.Lambda<Func<string, string, CrmRecord>>(
            Expression.MemberInit(
                Expression.New(type),
                Expression.Bind(type.GetProperty(nameof(CrmRecord.Source))!, source),
                Expression.Bind(type.GetProperty(nameof(CrmRecord.Id))!, id)),
            source,
            id).Compile();
    }
}

/// <summary>A property that a mapping can fill.</summary>
internal sealed class RecordField(PropertyInfo property)
{
    private Delegate? _setter;

    /// <summary>The name in mappings, camelCase.</summary>
    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>The type of its values, without <see cref="Nullable{T}"/>.</summary>
    public Type Type { get; } = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    /// <summary>Whether every record must have a value: it is required, or a choice whose default would be a guess.</summary>
    public bool Mandatory { get; } = property.IsDefined(typeof(RequiredMemberAttribute)) || property.PropertyType.IsEnum;

    /// <summary>A setter, compiled once; enums and whole numbers are set by their number.</summary>
    public Action<CrmRecord, T> Setter<T>() => (Action<CrmRecord, T>)(_setter ??= Setter<T>(property));

    public static Action<CrmRecord, T> Setter<T>(PropertyInfo property)
    {
        var (record, value) = (Expression.Parameter(typeof(CrmRecord)), Expression.Parameter(typeof(T)));
        return Expression.Lambda<Action<CrmRecord, T>>(
            Expression.Call(
                Expression.Convert(record, property.DeclaringType!),
                property.SetMethod!,
                Expression.Convert(value, property.PropertyType)),
            record,
            value).Compile();
    }
}
