using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Crm;

namespace KpiBot.Connectors.Rest.Mappings;

/// <summary>Checks that what stands for columns are places in rows, of this stream or of a joined one, and that none of them names a person's data.</summary>
internal sealed class PlaceCheck(MappingNode node, FileMapping mapping)
{
    // What no KPI needs and no record has a place for, in the languages that systems are made in.
    private static readonly HashSet<string> Personal = new(StringComparer.OrdinalIgnoreCase)
    {
        "email", "emails", "e_mail", "mail", "phone", "phones", "telephone", "telefone", "telefones", "fone", "telefono", "mobile", "celular", "whatsapp", "cpf", "rg", "dni", "rut", "birthday", "birth_date",
        "nascimento", "data_nascimento", "address", "street", "endereco", "endereço", "direccion", "note", "notes", "nota", "notas", "observacao", "observacoes", "observação", "observações", "comment", "comments", "comentarios",
    };

    public void Run(RecordKind? kind)
    {
        foreach (var field in mapping.Fields) Check("fields", field);
        foreach (var field in mapping.Dimensions) Check("dimensions", field);
        foreach (var condition in mapping.When) Place(node, "when", condition.Column);
        foreach (var join in mapping.Joins) Place(node, "joins", join.From);
        if (kind is not { } known) return;
        var shape = RecordShape.Of(known);
        foreach (var field in mapping.Fields.Where(field => IsJoined(field.Column) && shape.Fields[field.Name].Mandatory && !(field.Values?.ContainsKey("*") == true && field.Values.ContainsKey(""))))
            node.Child("fields")!.Report(field.Name, "comes of another stream, which can lack the row: give \"values\" with \"*\" for any other and \"\" for none.");
    }

    private void Check(string table, FieldMapping field)
    {
        if (field.Column is { } column) Place(node.Child(table)!, field.Name, column);
        foreach (var condition in field.When) Place(node.Child(table)!, field.Name, condition.Column);
    }

    private void Place(MappingNode at, string name, string column)
    {
        var text = IsJoined(column) ? column[(column.IndexOf('.', StringComparison.Ordinal) + 1)..] : column;
        if (text.Length == 0 || JsonPointer.Parse(text) is not { } pointer) at.Report(name, $"{Excerpt.Of(column)} is no place in a row; expected one such as /customer/id, or prefix./name of a joined stream.");
        else if (Personal.Contains(pointer.Last)) at.Report(name, $"{Excerpt.Of(column)} looks like a person's data, which no figure needs and KpiBot does not keep.");
    }

    private bool IsJoined(string? column) => column is not null && mapping.Joins.Any(join => column.StartsWith(join.As + ".", StringComparison.Ordinal));
}
