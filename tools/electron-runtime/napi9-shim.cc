// Loads the prebuilt addon of SQLite (made for Node-API 10) where only Node-API 9 is to be had.
//
// This is an addon of version 9 itself. It opens the untouched prebuilt file beside it, replaces four of the functions
// that file imports, and hands over. The four are all in which version 10 differs for this addon:
//
// - Version 10 can hold a reference to any value, version 9 only to objects, functions and symbols. Other values are
//   kept in an array of one, and taken out of it again.
// - When a worker is being terminated nothing can be thrown. Version 9 reports that with another status than
//   version 10, and the addon would end the process on it.
#define NAPI_VERSION 9
#include <node_api.h>

#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <string>
#include <unordered_set>

// An environment and its references belong to one thread.
static thread_local std::unordered_set<napi_ref> boxed_references;

static bool can_be_referenced(napi_valuetype type) {
  return type == napi_object || type == napi_function || type == napi_symbol || type == napi_external;
}

static napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (can_be_referenced(type)) return napi_create_reference(env, value, count, result);
  napi_value box;
  if ((status = napi_create_array_with_length(env, 1, &box)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  status = napi_create_reference(env, box, count, result);
  if (status == napi_ok) boxed_references.insert(*result);
  return status;
}

static napi_status get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  const napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr || boxed_references.count(reference) == 0) return status;
  return napi_get_element(env, *result, 0, result);
}

static napi_status delete_reference(napi_env env, napi_ref reference) {
  boxed_references.erase(reference);
  return napi_delete_reference(env, reference);
}

static napi_status throw_error(napi_env env, napi_value error) {
  const napi_status status = napi_throw(env, error);
  return status == napi_pending_exception ? napi_cannot_run_js : status;
}

struct Replacement {
  const char* name;
  void* function;
};
static const Replacement replacements[] = {
    {"napi_create_reference", reinterpret_cast<void*>(create_reference)},
    {"napi_get_reference_value", reinterpret_cast<void*>(get_reference_value)},
    {"napi_delete_reference", reinterpret_cast<void*>(delete_reference)},
    {"napi_throw", reinterpret_cast<void*>(throw_error)},
};
static const unsigned ALL_REPLACED = (1u << (sizeof(replacements) / sizeof(replacements[0]))) - 1;

// The parts of a loaded library that say where its imported functions are entered.
struct Imports {
  const char* names = nullptr;
  const ElfW(Sym)* symbols = nullptr;
  const ElfW(Rela)* tables[2] = {nullptr, nullptr};  // called through the procedure linkage table, and all others
  size_t sizes[2] = {0, 0};
};

static Imports find_imports(const link_map* library) {
  Imports imports;
  for (const ElfW(Dyn)* entry = library->l_ld; entry->d_tag != DT_NULL; entry++) {
    switch (entry->d_tag) {
      case DT_STRTAB: imports.names = reinterpret_cast<const char*>(entry->d_un.d_ptr); break;
      case DT_SYMTAB: imports.symbols = reinterpret_cast<const ElfW(Sym)*>(entry->d_un.d_ptr); break;
      case DT_JMPREL: imports.tables[0] = reinterpret_cast<const ElfW(Rela)*>(entry->d_un.d_ptr); break;
      case DT_PLTRELSZ: imports.sizes[0] = entry->d_un.d_val; break;
      case DT_RELA: imports.tables[1] = reinterpret_cast<const ElfW(Rela)*>(entry->d_un.d_ptr); break;
      case DT_RELASZ: imports.sizes[1] = entry->d_un.d_val; break;
    }
  }
  return imports;
}

// The linker may have made the page read-only after it had filled it.
static bool set_slot(void** slot, void* function) {
  const uintptr_t page_size = static_cast<uintptr_t>(sysconf(_SC_PAGESIZE));
  void* page = reinterpret_cast<void*>(reinterpret_cast<uintptr_t>(slot) & ~(page_size - 1));
  if (mprotect(page, page_size, PROT_READ | PROT_WRITE) != 0) return false;
  *slot = function;
  return true;
}

// Gives one bit for each replacement that was made.
static unsigned replace_import(const link_map* library, const Imports& imports, const ElfW(Rela)& relocation) {
  const unsigned type = ELF64_R_TYPE(relocation.r_info);
  if (type != R_X86_64_JUMP_SLOT && type != R_X86_64_GLOB_DAT) return 0;
  const char* name = imports.names + imports.symbols[ELF64_R_SYM(relocation.r_info)].st_name;
  unsigned bit = 1;
  for (const Replacement& replacement : replacements) {
    void** slot = reinterpret_cast<void**>(library->l_addr + relocation.r_offset);
    if (strcmp(name, replacement.name) == 0) return set_slot(slot, replacement.function) ? bit : 0;
    bit <<= 1;
  }
  return 0;
}

static bool replace_imports(void* handle) {
  link_map* library;
  if (dlinfo(handle, RTLD_DI_LINKMAP, &library) != 0) return false;
  const Imports imports = find_imports(library);
  if (imports.names == nullptr || imports.symbols == nullptr) return false;
  unsigned replaced = 0;
  for (int table = 0; table < 2; table++) {
    for (size_t index = 0; index < imports.sizes[table] / sizeof(ElfW(Rela)); index++) {
      replaced |= replace_import(library, imports, imports.tables[table][index]);
    }
  }
  return replaced == ALL_REPLACED;
}

#define EXPORTED extern "C" __attribute__((visibility("default")))

EXPORTED int32_t node_api_module_get_api_version_v1() { return 9; }

static std::string prebuilt_beside_this_file() {
  Dl_info self;
  dladdr(reinterpret_cast<void*>(node_api_module_get_api_version_v1), &self);
  const std::string path(self.dli_fname);
  return path.substr(0, path.rfind('/') + 1) + "prebuild.node";
}

static napi_value fail(napi_env env, const char* message) {
  napi_throw_error(env, nullptr, message);
  return nullptr;
}

EXPORTED napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  void* handle = dlopen(prebuilt_beside_this_file().c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) return fail(env, dlerror());
  static const bool replaced = replace_imports(handle);  // once for a process, however many threads load the addon
  if (!replaced) return fail(env, "the prebuilt addon of SQLite does not import what the shim expects");
  const auto initialize = reinterpret_cast<napi_addon_register_func>(dlsym(handle, "napi_register_module_v1"));
  if (initialize == nullptr) return fail(env, "the prebuilt addon of SQLite has no entry point");
  return initialize(env, exports);
}
