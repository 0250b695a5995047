using System.Linq.Expressions;
using KpiBot.Crm;
using KpiBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace KpiBot.Storage.Records;

/// <summary>Compiles, from the model's properties and converters, the code that moves a record into a statement's parameters and a row into a record.</summary>
internal static class RowBinding
{
    /// <summary>Binds each property to a place of its own, counted from <paramref name="firstPlace"/>.</summary>
    public static Action<Statement, CrmRecord> Binder(Type type, IReadOnlyList<IProperty> properties, int firstPlace)
    {
        var statement = Expression.Parameter(typeof(Statement));
        var any = Expression.Parameter(typeof(CrmRecord));
        var record = Expression.Variable(type);
        var body = new List<Expression> { Expression.Assign(record, Expression.Convert(any, type)) };
        for (var index = 0; index < properties.Count; index++)
            body.Add(BindOne(statement, Expression.Constant(firstPlace + index), Expression.Property(record, properties[index].PropertyInfo!), properties[index]));
        return Expression.Lambda<Action<Statement, CrmRecord>>(Expression.Block([record], body), statement, any).Compile();
    }

    /// <summary>Reads each property from a column of its own, counted from <paramref name="firstColumn"/>. A null leaves the property as the record is born.</summary>
    public static Func<Statement, string, CrmRecord> Reader(Type type, IReadOnlyList<IProperty> properties, int firstColumn)
    {
        var row = Expression.Parameter(typeof(Statement));
        var source = Expression.Parameter(typeof(string));
        var record = Expression.Variable(type);
        var body = new List<Expression>
        {
            Expression.Assign(record, Expression.New(type)),
            Expression.Assign(Expression.Property(record, nameof(CrmRecord.Source)), source),
        };
        for (var index = 0; index < properties.Count; index++)
            body.Add(ReadOne(row, Expression.Constant(firstColumn + index), Expression.Property(record, properties[index].PropertyInfo!), properties[index]));
        body.Add(Expression.Convert(record, typeof(CrmRecord)));
        return Expression.Lambda<Func<Statement, string, CrmRecord>>(Expression.Block([record], body), row, source).Compile();
    }

    private static Expression BindOne(Expression statement, Expression place, Expression member, IProperty property)
    {
        var isNullable = Nullable.GetUnderlyingType(member.Type) is not null;
        var given = isNullable ? Expression.Property(member, nameof(Nullable<int>.Value)) : member;
        var stored = property.GetTypeMapping().Converter is { } converter ? Inlined(converter.ConvertToProviderExpression, given) : given;
        var bindNull = Expression.Call(statement, nameof(Statement.BindNull), null, place);
        if (stored.Type == typeof(string))
        {
            var text = Expression.Variable(typeof(string));
            return Expression.Block([text], Expression.Assign(text, stored), Expression.IfThenElse(
                Expression.Equal(text, Expression.Constant(null, typeof(string))), bindNull, Expression.Call(statement, nameof(Statement.Bind), null, place, text)));
        }

        var number = stored.Type == typeof(bool)
            ? Expression.Condition(stored, Expression.Constant(1L), Expression.Constant(0L))
            : (Expression)Expression.Convert(stored, typeof(long));
        var bind = Expression.Call(statement, nameof(Statement.Bind), null, place, number);
        return isNullable ? Expression.IfThenElse(Expression.Property(member, nameof(Nullable<int>.HasValue)), bind, bindNull) : bind;
    }

    private static ConditionalExpression ReadOne(Expression row, Expression column, Expression member, IProperty property)
    {
        var converter = property.GetTypeMapping().Converter;
        var storedType = converter?.ProviderClrType ?? Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        var stored = storedType == typeof(string) ? Expression.Call(row, nameof(Statement.String), null, column)
            : storedType == typeof(bool) ? Expression.NotEqual(Expression.Call(row, nameof(Statement.Integer), null, column), Expression.Constant(0L))
            : (Expression)Expression.Convert(Expression.Call(row, nameof(Statement.Integer), null, column), storedType);
        var value = converter is null ? stored : Inlined(converter.ConvertFromProviderExpression, stored);
        return Expression.IfThen(
            Expression.Not(Expression.Call(row, nameof(Statement.IsNull), null, column)),
            Expression.Assign(member, Expression.Convert(value, member.Type)));
    }

    private static Expression Inlined(LambdaExpression conversion, Expression argument) =>
        ReplacingExpressionVisitor.Replace(conversion.Parameters[0], Expression.Convert(argument, conversion.Parameters[0].Type), conversion.Body);
}
