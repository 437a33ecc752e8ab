using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Declaraties.Worker.Specs.Bouw;

/// <summary>Wat een assembly aan anderen laat zien: de velden, eigenschappen en methoden die buiten hun eigen type te gebruiken zijn, en of er een tuple in staat.</summary>
internal sealed class Handtekeningen : IDisposable
{
    private readonly PEReader _bestand;
    private readonly MetadataReader _lezer;
    private readonly Tuplezoeker _zoeker;

    public Handtekeningen(string assembly)
    {
        _bestand = new PEReader(File.OpenRead(assembly));
        _lezer = _bestand.GetMetadataReader();
        _zoeker = new Tuplezoeker(_lezer);
    }

    /// <summary>De volledige naam van elk veld en elke methode (ook een constructor of wat een eigenschap geeft) waarvan de handtekening een tuple heeft.</summary>
    public IEnumerable<string> MetTuple()
    {
        foreach (var type in _lezer.TypeDefinitions.Select(_lezer.GetTypeDefinition).Where(IsTeZien))
        {
            foreach (var veld in type.GetFields().Select(_lezer.GetFieldDefinition))
            {
                if (IsTeZien(veld.Attributes) && IsGeschreven(veld.Name) && veld.DecodeSignature(_zoeker, null))
                {
                    yield return Naam(type, veld.Name);
                }
            }

            foreach (var methode in type.GetMethods().Select(_lezer.GetMethodDefinition))
            {
                var handtekening = methode.DecodeSignature(_zoeker, null);
                if (IsTeZien(methode.Attributes) && IsGeschreven(methode.Name) && (handtekening.ReturnType || handtekening.ParameterTypes.Contains(true)))
                {
                    yield return Naam(type, methode.Name);
                }
            }
        }
    }

    public void Dispose() => _bestand.Dispose();

    private static bool IsTeZien(FieldAttributes veld) => (veld & FieldAttributes.FieldAccessMask) > FieldAttributes.Private;

    private static bool IsTeZien(MethodAttributes methode) => (methode & MethodAttributes.MemberAccessMask) > MethodAttributes.Private;

    private bool IsTeZien(TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.NestedPrivate
        && (type.GetDeclaringType().IsNil || IsTeZien(_lezer.GetTypeDefinition(type.GetDeclaringType())));

    // What the compiler adds (a local function, a lambda) has a name nobody can write.
    private bool IsGeschreven(StringHandle naam) => _lezer.GetString(naam) is var gegeven && !gegeven.Contains('<', StringComparison.Ordinal);

    private string Naam(TypeDefinition type, StringHandle lid) =>
        type.GetDeclaringType().IsNil
            ? $"{_lezer.GetString(type.Namespace)}.{_lezer.GetString(type.Name)}.{_lezer.GetString(lid)}"
            : $"{Naam(_lezer.GetTypeDefinition(type.GetDeclaringType()), type.Name)}.{_lezer.GetString(lid)}";

    /// <summary>Of er ergens in een handtekening een tuple staat.</summary>
    private sealed class Tuplezoeker(MetadataReader lezer) : ISignatureTypeProvider<bool, object?>
    {
        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            lezer.GetTypeReference(handle) is var type && lezer.StringComparer.Equals(type.Namespace, "System") && lezer.GetString(type.Name).StartsWith("ValueTuple`", StringComparison.Ordinal);

        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => false;

        public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => false;

        public bool GetSZArrayType(bool elementType) => elementType;

        public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

        public bool GetByReferenceType(bool elementType) => elementType;

        public bool GetPointerType(bool elementType) => elementType;

        public bool GetPinnedType(bool elementType) => elementType;

        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

        public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => genericType || typeArguments.Contains(true);

        public bool GetGenericMethodParameter(object? genericContext, int index) => false;

        public bool GetGenericTypeParameter(object? genericContext, int index) => false;

        public bool GetFunctionPointerType(MethodSignature<bool> signature) => signature.ReturnType || signature.ParameterTypes.Contains(true);
    }
}
