namespace Declaraties.Web.Loketten;

/// <summary>Er wordt al zo veel berekend dat dit er niet bij kan.</summary>
internal sealed class RekendrukteException(int tegelijk)
    : Exception($"Er worden al {tegelijk} lange berekeningen tegelijk gemaakt, en er kwam geen plaats vrij. Probeer het over {Rekenplaats.LaterOpnieuw} seconden opnieuw.");
